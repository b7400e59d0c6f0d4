package org.softdelete.harness.random.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Side;

/** Random scripts are fixed by their seed, and leave out nothing that they are meant to try. */
class RandomScriptsTest {

  private static final Path KINDS = Path.of("src/test/resources/random/kinds.txt");
  private static final int SEEDS = 12;
  private static final int SCRIPTS = 40;

  @ParameterizedTest
  @EnumSource
  void areTheSameForOneSeed(Product product) {
    assertThat(texts(product, 5)).isEqualTo(texts(product, 5));
    assertThat(texts(product, 5)).isNotEqualTo(texts(product, 6));
  }

  @ParameterizedTest
  @EnumSource
  void holdAllKindsOfStatements(Product product) throws IOException {
    List<String> texts =
        statements(product).stream()
            .flatMap(
                one ->
                    Stream.concat(one.settings().stream(), Stream.of(Side.DRIVER.print(one.sql()))))
            .toList();
    String prefix = product.name().toLowerCase(Locale.ROOT) + ": ";
    List<String> missing =
        Files.readAllLines(KINDS).stream()
            .filter(line -> line.startsWith(prefix))
            .filter(line -> !isFound(line.split(": ", 3)[2], texts))
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void tellWhatTheDriverMustRefuse() {
    assertThat(statements(Product.POSTGRESQL).stream().map(RandomStatement::barred))
        .contains(
            Optional.of("a delete through a view"),
            Optional.of("an upsert through a view"),
            Optional.of("a name that is decided later"),
            Optional.of("what does not tell of times, as of one"),
            Optional.of("a parent, not listed, of a listed child"));
  }

  private static boolean isFound(String pattern, List<String> texts) {
    Pattern wanted = Pattern.compile(pattern, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    return texts.stream().anyMatch(text -> wanted.matcher(text).find());
  }

  private static List<RandomStatement> statements(Product product) {
    List<RandomStatement> statements = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      RandomScripts scripts = new RandomScripts(seed, product);
      for (int i = 0; i < SCRIPTS; i++) {
        statements.addAll(scripts.next().statements());
      }
    }
    return statements;
  }

  private static List<String> texts(Product product, long seed) {
    RandomScripts scripts = new RandomScripts(seed, product);
    List<String> texts = new ArrayList<>(List.of(scripts.rules(), scripts.fixture().script()));
    for (int i = 0; i < SCRIPTS; i++) {
      for (RandomStatement statement : scripts.next().statements()) {
        texts.add(Side.DRIVER.print(statement.sql()));
        texts.add(Side.TWIN.print(statement.sql()));
      }
    }
    return texts;
  }
}
