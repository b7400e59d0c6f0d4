package org.softdelete.matrix.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Jdbc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jOOQ's generator makes of a table with a marker column, on the real URL. */
class GeneratorTest {

  private static final String URL =
      "jdbc:h2:mem:generator;INIT=CREATE TABLE IF NOT EXISTS users"
          + " (id INTEGER PRIMARY KEY\\, name VARCHAR(100)\\, deleted_at TIMESTAMP)";

  @Test
  void aColumnThatIsExcludedIsNotInTheRecord(@TempDir Path folder) throws Exception {
    Configuration configuration;
    try (var settings = GeneratorTest.class.getResourceAsStream("/jooq-generator.xml")) {
      configuration = GenerationTool.load(settings);
    }
    configuration.getGenerator().getTarget().withDirectory(folder.toString());
    GenerationTool.generate(
        configuration.withJdbc(new Jdbc().withDriver("org.h2.Driver").withUrl(URL)));
    assertThat(Files.readString(folder.resolve("generated/tables/Users.java")))
        .contains("NAME")
        .doesNotContainIgnoringCase("deleted_at");
  }
}
