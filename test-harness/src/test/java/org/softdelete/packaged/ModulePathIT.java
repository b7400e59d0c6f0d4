package org.softdelete.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModulePathIT {

  private static final String OUTCOME =
      """
      deleted: 1
      UPDATE users SET deleted_at = CURRENT_TIMESTAMP WHERE users.deleted_at IS NULL
      driver: org.softdelete.jdbc
      rules: org.softdelete.jdbc
      """;

  /** A line of {@code jdeps}: a package that is used, and the module that has it. */
  private static final Pattern USED = Pattern.compile("(?m)^ +\\S+ +-> (\\S+) +(\\S.*)$");

  @TempDir Path modules;

  @Test
  void anApplicationOnTheModulePathReachesItsDatabase() throws Exception {
    assertThat(runWith(PackagedJars.DRIVER, "slf4j-api.jar", "h2.jar")).endsWith(OUTCOME);
  }

  @Test
  void aToolOnTheModulePathNeedsNothingButADatabase() throws Exception {
    assertThat(runWith(PackagedJars.DRIVER_ALL, "h2.jar"))
        .matches(PackagedJars.TOLD_FIRST + Pattern.quote(OUTCOME));
  }

  @Test
  void nobodySeesWhatIsInside() throws Exception {
    JavaTool compiler = compile("intruder", List.of(PackagedJars.DRIVER, "slf4j-api.jar"));
    assertThat(compiler.output())
        .as("to see it again: %s", compiler.command())
        .contains("package org.softdelete.rewrite is declared in module org.softdelete.jdbc")
        .contains("which does not export it");
  }

  @ParameterizedTest
  @ValueSource(strings = {PackagedJars.DRIVER, PackagedJars.DRIVER_ALL})
  void itReadsEveryModuleThatItsClassesUse(String jar) throws Exception {
    JavaTool jdeps =
        JavaTool.run(
            "jdeps",
            "-verbose:package",
            "--multi-release=17",
            "--module-path=" + JavaTool.path(modules, List.of(jar, "slf4j-api.jar")),
            "--module=org.softdelete.jdbc");
    // Annotations alone may be of a module that is not there, and so may what only those load who
    // have Micrometer.
    assertThat(USED.matcher(jdeps.outputOfSuccess()).results())
        .isNotEmpty()
        .filteredOn(used -> !used.group(1).equals("org.jspecify.annotations"))
        .filteredOn(used -> !used.group(1).startsWith("io.micrometer."))
        .extracting(used -> used.group(2))
        .isSubsetOf(read(PackagedJars.module(jar)));
  }

  /** The modules that a module reads: itself, what it requires, and what that requires for it. */
  private static Set<String> read(ModuleDescriptor module) {
    Set<String> read = new HashSet<>(Set.of(module.name()));
    for (Requires required : module.requires()) {
      read.add(required.name());
      ModuleFinder.ofSystem().find(required.name()).stream()
          .flatMap(found -> found.descriptor().requires().stream())
          .filter(further -> further.modifiers().contains(Requires.Modifier.TRANSITIVE))
          .forEach(further -> read.add(further.name()));
    }
    return read;
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
