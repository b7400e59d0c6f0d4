package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.random.script.RandomScripts;
import org.softdelete.harness.random.statement.RandomScript;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Side;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** {@link TextProperties} of all statements there are: those of files, and random ones. */
class TextPropertiesTest {

  private static final Path DRIVER = Path.of("../driver/src/test/resources");
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final int SCRIPTS = Flags.given().size(100);
  private static final long SEED = Flags.given().seed().orElse(11);

  @ParameterizedTest
  @EnumSource
  void holdForWhatTheRewriterIsTestedWith(Product product) throws IOException, RulesException {
    String rules = Files.readString(DRIVER.resolve("rules.yaml"));
    check(product, rules, statements(DRIVER.resolve("rewrite"), 1));
  }

  @ParameterizedTest
  @EnumSource
  void holdForWhatTheOracleJudges(Product product) throws IOException, RulesException {
    String rules = Files.readString(Path.of("src/test/resources/fixture/rules.yaml"));
    check(product, rules, statements(CASES, Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @EnumSource
  void holdForRandomStatements(Product product) throws RulesException {
    RandomScripts scripts = new RandomScripts(SEED, product);
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < SCRIPTS; i++) {
      RandomScript script = scripts.next();
      for (RandomStatement statement : script.statements()) {
        statements.add(Side.DRIVER.print(statement.sql()));
      }
    }
    check(product, scripts.rules(), statements);
  }

  private static void check(Product product, String rules, List<String> statements)
      throws RulesException {
    TextProperties properties =
        new TextProperties(RulesFile.read("rules.yaml", rules), product.dialect(), SEED);
    long rewritten = 0;
    for (String statement : statements) {
      for (Visibility visibility : Visibility.values()) {
        rewritten += properties.check(statement, visibility) ? 1 : 0;
      }
    }
    assertThat(rewritten).isGreaterThan(statements.size());
  }

  /**
   * The texts below dashed lines, of every case of every file.
   *
   * @param most how many of a case; the others are outcomes
   */
  private static List<String> statements(Path folder, int most) throws IOException {
    List<String> statements = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".cases")).sorted().toList()) {
        for (String section : ("\n" + Files.readString(file)).split("\n=== ", -1)) {
          Stream.of(section.split("\n---(?! on the twin)", -1))
              .skip(1)
              .limit(most)
              .map(block -> block.substring(block.indexOf('\n') + 1).strip())
              .forEach(statements::add);
        }
      }
    }
    return statements;
  }
}
