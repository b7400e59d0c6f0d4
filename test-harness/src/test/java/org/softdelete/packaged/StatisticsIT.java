package org.softdelete.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatisticsIT {

  @Test
  void aJavaWithoutJmxAndMicrometerHasTheStatisticsAllTheSame() throws Exception {
    Path program =
        Path.of(
            Objects.requireNonNull(StatisticsIT.class.getResource("/packaged/Counting.java"))
                .toURI());
    String path =
        JavaTool.path(
            Objects.requireNonNull(program.getParent()),
            List.of(PackagedJars.DRIVER_ALL, "h2.jar"));
    String output =
        JavaTool.run(
                "java",
                "--limit-modules=java.sql,jdk.compiler,jdk.zipfs",
                "-cp",
                path,
                program.toString())
            .outputOfSuccess();
    assertThat(output)
        .contains("statistics cannot be shown through JMX: java.lang.NoClassDefFoundError")
        .endsWith(
            """
            rewritten: 2
            passed on: 1
            cache hits: 1
            """);
  }
}
