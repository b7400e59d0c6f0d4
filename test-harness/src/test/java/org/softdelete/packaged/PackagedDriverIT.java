package org.softdelete.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
    assertThat(runWith(PackagedJars.DRIVER_ALL)).isEqualTo(OUTCOME);
  }

  /** Runs the program in a virtual machine of its own; its output, errors included. */
  private static String runWith(String... jars) throws Exception {
    Path program =
        Path.of(
            Objects.requireNonNull(
                    PackagedDriverIT.class.getResource("/packaged/BesideOtherVersions.java"))
                .toURI());
    String classPath =
        Stream.concat(
                Stream.of(jars),
                Stream.of("h2.jar", "jsqlparser-4.9.jar", "snakeyaml-engine-2.9.jar"))
            .map(jar -> PackagedJars.path(jar).toString())
            .collect(
                Collectors.joining(
                    File.pathSeparator, program.getParent() + File.pathSeparator, ""));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            program.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor())
        .as("to see it again: %s%n%s", String.join(" ", command), output)
        .isZero();
    return output.replace(System.lineSeparator(), "\n");
  }
}
