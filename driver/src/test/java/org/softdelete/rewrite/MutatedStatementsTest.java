package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softdelete.rules.RulesException;

/**
 * Statements with tokens left out, doubled and swapped, and arbitrary bytes: a text or an {@link
 * SQLException}. A failure prints its seed; {@code -Dseed=…} runs another.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MutatedStatementsTest {

  private static final int TIMES = 30_000;
  private static final long SEED = Long.getLong("seed", 20_240_229L);
  private static final Pattern TOKEN =
      Pattern.compile("/\\*.*?\\*/|'[^']*'|\"[^\"]*\"|\\w+|\\s+|\\S", Pattern.DOTALL);

  @Test
  void aMutatedStatementIsRewrittenOrRefused() throws IOException, RulesException {
    Random random = new Random(SEED);
    List<List<String>> statements =
        RewriteCase.all().stream().map(one -> tokens(one.sql())).toList();
    for (Database database : Database.values()) {
      Rewriter rewriter = database.rewriter();
      for (int i = 0; i < TIMES; i++) {
        List<String> tokens = new ArrayList<>(statements.get(random.nextInt(statements.size())));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
          mutate(tokens, statements, random);
        }
        check(rewriter, database, String.join("", tokens));
      }
    }
  }

  @Test
  void arbitraryBytesAreRewrittenOrRefused() throws IOException, RulesException {
    Random random = new Random(SEED);
    for (Database database : Database.values()) {
      Rewriter rewriter = database.rewriter();
      for (int i = 0; i < TIMES; i++) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        String noise =
            new String(
                bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        check(rewriter, database, noise);
        check(rewriter, database, "DELETE FROM users WHERE a = " + noise);
        check(rewriter, database, noise + " users");
      }
    }
  }

  private static void check(Rewriter rewriter, Database database, String sql) {
    try {
      assertThat(rewriter.rewrite(sql, Database.session()).sql()).isNotNull();
    } catch (SQLException refusal) {
      assertThat(refusal.getSQLState()).isNotNull();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("%s, -Dseed=%d:%n%s".formatted(database, SEED, sql), e);
    }
  }

  private static void mutate(List<String> tokens, List<List<String>> others, Random random) {
    if (tokens.isEmpty()) {
      return;
    }
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(5)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
      case 3 -> {
        List<String> other = others.get(random.nextInt(others.size()));
        tokens.set(at, other.get(random.nextInt(other.size())));
      }
      default -> tokens.subList(at, tokens.size()).clear();
    }
  }

  private static List<String> tokens(String sql) {
    return TOKEN.matcher(sql).results().map(MatchResult::group).toList();
  }
}
