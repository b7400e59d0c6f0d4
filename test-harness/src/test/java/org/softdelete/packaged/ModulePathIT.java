package org.softdelete.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePathIT {

  private static final String OUTCOME =
      """
      deleted: 1
      UPDATE users SET deleted_at = CURRENT_TIMESTAMP WHERE users.deleted_at IS NULL
      driver: org.softdelete.jdbc
      rules: org.softdelete.jdbc
      """;

  @TempDir Path modules;

  @Test
  void anApplicationOnTheModulePathReachesItsDatabase() throws Exception {
    assertThat(runWith(PackagedJars.DRIVER, "slf4j-api.jar", "h2.jar")).endsWith(OUTCOME);
  }

  @Test
  void aToolOnTheModulePathNeedsNothingButADatabase() throws Exception {
    assertThat(runWith(PackagedJars.DRIVER_ALL, "h2.jar")).isEqualTo(OUTCOME);
  }

  @Test
  void nobodySeesWhatIsInside() throws Exception {
    JavaTool compiler = compile("intruder", List.of(PackagedJars.DRIVER, "slf4j-api.jar"));
    assertThat(compiler.output())
        .as("to see it again: %s", compiler.command())
        .contains("package org.softdelete.rewrite is declared in module org.softdelete.jdbc")
        .contains("which does not export it");
  }

  /** Compiles the application and runs it, with nothing on a class path; its output. */
  private String runWith(String... jars) throws Exception {
    List<String> with = List.of(jars);
    compile("application", with).outputOfSuccess();
    Files.copy(
        source("application").resolve("softdelete.yaml"), modules.resolve("softdelete.yaml"));
    return JavaTool.run(
            "java",
            "--module-path",
            JavaTool.path(modules, with),
            "--module",
            "org.softdelete.packaged.application/org.softdelete.packaged.application.Application")
        .outputOfSuccess();
  }

  private JavaTool compile(String module, List<String> with) throws Exception {
    try (Stream<Path> files = Files.walk(source(module))) {
      return JavaTool.run(
          "javac",
          Stream.concat(
                  Stream.of("--module-path", JavaTool.path(modules, with), "-d", "" + modules),
                  files.map(Path::toString).filter(file -> file.endsWith(".java")))
              .toArray(String[]::new));
    }
  }

  private static Path source(String module) throws IOException, URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ModulePathIT.class.getResource("/packaged/modular/" + module))
            .toURI());
  }
}
