package org.softdelete.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagedDriverIT {

  private static final String OUTCOME =
      """
      deleted: 1
      seen: 1
      in the table: 2
      read twice: true
      %s: DELETE FROM users
      snakeyaml-engine-2.9.jar: {users=1}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"jsqlparser-4.9.jar", "jsqlparser-5.0.jar"})
  void worksBesideOtherVersionsOfWhatIsInside(String parser) throws Exception {
    String outcome = OUTCOME.formatted(parser);
    assertThat(runWith(PackagedJars.DRIVER, "slf4j-api.jar", parser)).endsWith(outcome);
    assertThat(runWith(parser, PackagedJars.DRIVER, "slf4j-api.jar")).endsWith(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsqlparser-4.9.jar", "jsqlparser-5.0.jar"})
  void needsNothingButADatabaseAsAJarForTools(String parser) throws Exception {
    String outcome = PackagedJars.TOLD_FIRST + Pattern.quote(OUTCOME.formatted(parser));
    assertThat(runWith(PackagedJars.DRIVER_ALL, parser)).matches(outcome);
    assertThat(runWith(parser, PackagedJars.DRIVER_ALL)).matches(outcome);
  }

  /** Runs the program in a virtual machine of its own; its output, errors included. */
  private static String runWith(String... jars) throws Exception {
    Path program =
        Path.of(
            Objects.requireNonNull(
                    PackagedDriverIT.class.getResource("/packaged/BesideOtherVersions.java"))
                .toURI());
    List<String> with =
        Stream.concat(Stream.of(jars), Stream.of("h2.jar", "snakeyaml-engine-2.9.jar")).toList();
    Path folder = Objects.requireNonNull(program.getParent());
    return JavaTool.run("java", "-cp", JavaTool.path(folder, with), program.toString())
        .outputOfSuccess();
  }
}
