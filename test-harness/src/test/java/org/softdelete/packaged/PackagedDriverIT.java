package org.softdelete.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagedDriverIT {

  private static final String OUTCOME =
      """
      deleted: 1
      seen: 1
      in the table: 2
      jsqlparser-4.9.jar: DELETE FROM users
      snakeyaml-engine-2.9.jar: {users=1}
      """;

  @Test
  void worksBesideOtherVersionsOfWhatIsInside() throws Exception {
    assertThat(runWith(PackagedJars.DRIVER, "slf4j-api.jar")).endsWith(OUTCOME);
  }

  @Test
  void needsNothingButADatabaseAsAJarForTools() throws Exception {
    assertThat(runWith(PackagedJars.DRIVER_ALL))
        .matches(PackagedJars.TOLD_FIRST + Pattern.quote(OUTCOME));
  }

  /** Runs the program in a virtual machine of its own; its output, errors included. */
  private static String runWith(String... jars) throws Exception {
    Path program =
        Path.of(
            Objects.requireNonNull(
                    PackagedDriverIT.class.getResource("/packaged/BesideOtherVersions.java"))
                .toURI());
    List<String> with =
        Stream.concat(
                Stream.of(jars),
                Stream.of("h2.jar", "jsqlparser-4.9.jar", "snakeyaml-engine-2.9.jar"))
            .toList();
    Path folder = Objects.requireNonNull(program.getParent());
    return JavaTool.run("java", "-cp", JavaTool.path(folder, with), program.toString())
        .outputOfSuccess();
  }
}
