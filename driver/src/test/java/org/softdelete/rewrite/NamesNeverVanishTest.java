package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.dialect.h2.H2Dialect;
import org.softdelete.dialect.hsqldb.HsqldbDialect;
import org.softdelete.dialect.postgresql.PostgresqlDialect;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;
import org.softdelete.rules.TableRule;

/**
 * Whatever is inserted into a statement, a listed name in it is explained, or the text refused, or
 * it is surely text or comment by {@link LooseReader}, too. A failure prints its seed; {@code
 * -Dseed=… -Dsize=…} runs others, and so many of each file and database.
 */
class NamesNeverVanishTest {

  private static final long SEED = Long.getLong("seed", 20_240_229L);
  private static final int SIZE = Integer.getInteger("size", 20_000);
  private static final Path DRIVER = Path.of("src/test/resources");
  private static final Path HARNESS = Path.of("../test-harness/src/test/resources");

  /** Blanks, brackets, quotes and comments: begun, ended, or both. */
  private static final List<String> INSERTIONS =
      List.of(
          "\u00a0",
          "\u1680",
          "\u180e",
          "\u2003",
          "\u200b",
          "\u2028",
          "\u202f",
          "\u3000",
          "\ufeff",
          "\u0085",
          "\u00ad",
          "\u0301",
          "\ud83d\ude42",
          "\ud83d",
          "\uff08",
          "\uff3d",
          "\u2019",
          "\0",
          "\1",
          "\u000b",
          "\f",
          "\u001f",
          "\u007f",
          "\n",
          "\r",
          "\t",
          " ",
          "$",
          "#",
          "\\",
          "[",
          "]",
          "{",
          "}",
          "(",
          ")",
          "{oj ",
          "{fn ",
          "'",
          "''",
          "\"",
          "`",
          "$$",
          "$a$",
          "E'",
          "U&'",
          "U&\"",
          "N'",
          "\\'",
          "'\n'",
          "/*",
          "*/",
          "/**/",
          "/*+",
          "--",
          "//",
          "-- \n",
          "--\r",
          "--\u2028",
          "// \u0085",
          ";");

  /** A database: how the driver reads it, and how the other reader does. */
  enum Reading {
    H2(H2Dialect.of(Names.Unquoted.UPPER), LooseReader.Rules.H2),
    POSTGRESQL(PostgresqlDialect.of(18), LooseReader.Rules.POSTGRESQL),
    HSQLDB(HsqldbDialect.ofItsOwn(), LooseReader.Rules.HSQLDB);

    @SuppressWarnings("ImmutableEnumChecker") // a record of data
    private final Dialect dialect;

    private final LooseReader.Rules other;

    Reading(Dialect dialect, LooseReader.Rules other) {
      this.dialect = dialect;
      this.other = other;
    }
  }

  @ParameterizedTest
  @EnumSource
  void inWhatTheRewriterIsTestedWith(Reading reading) throws IOException, RulesException {
    check(reading, DRIVER.resolve("rules.yaml"), DRIVER.resolve("rewrite"));
  }

  @ParameterizedTest
  @EnumSource
  void inWhatTheOracleJudges(Reading reading) throws IOException, RulesException {
    check(reading, HARNESS.resolve("fixture/rules.yaml"), HARNESS.resolve("cases"));
  }

  private static void check(Reading reading, Path rulesFile, Path folder)
      throws IOException, RulesException {
    Rules rules = RulesFile.read("rules.yaml", Files.readString(rulesFile));
    Set<String> names = names(rules);
    List<String> statements = statements(folder);
    Rewriter rewriter = new Rewriter(rules, reading.dialect, RewriteOptions.DEFAULT);
    Random random = new Random(SEED);
    int passed = 0;
    for (int i = 0; i < SIZE; i++) {
      String sql = mutated(statements.get(random.nextInt(statements.size())), names, random);
      if (isUnread(rewriter, sql)) {
        passed++;
        assertThat(LooseReader.finds(sql, reading.other, names))
            .as("sent unread to %s, -Dseed=%d: %s", reading, SEED, escaped(sql))
            .isFalse();
      }
    }
    assertThat(passed).as("sent unread").isBetween(SIZE / 100, SIZE / 2);
  }

  private static boolean isUnread(Rewriter rewriter, String sql) {
    try {
      return !rewriter.rewrite(sql, Database.session()).listed();
    } catch (SQLException refusal) {
      return false;
    }
  }

  private static String mutated(String statement, Set<String> names, Random random) {
    StringBuilder sql = new StringBuilder(statement);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      List<Integer> edges = edges(sql, names);
      boolean anywhere = edges.isEmpty() || random.nextInt(3) == 0;
      int at =
          anywhere ? random.nextInt(sql.length() + 1) : edges.get(random.nextInt(edges.size()));
      String inserted = INSERTIONS.get(random.nextInt(INSERTIONS.size()));
      // In the place of the blank that is there, or beside it.
      int end = at < sql.length() && sql.charAt(at) == ' ' && random.nextBoolean() ? at + 1 : at;
      sql.replace(at, end, inserted);
    }
    return sql.toString();
  }

  /** Where listed names begin and end, and the blanks in front of them. */
  private static List<Integer> edges(CharSequence sql, Set<String> names) {
    List<Integer> edges = new ArrayList<>();
    Pattern name = Pattern.compile(String.join("|", names), Pattern.CASE_INSENSITIVE);
    for (MatchResult match : name.matcher(sql).results().toList()) {
      edges.add(Math.max(0, match.start() - 1));
      edges.add(match.start());
      edges.add(match.end());
    }
    return edges;
  }

  private static Set<String> names(Rules rules) {
    return rules.tables().stream()
        .filter(rule -> rule.mode() == TableRule.Mode.SOFT)
        .map(rule -> rule.table().name().text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** The blocks of all cases; outcomes are SQL as well. */
  private static List<String> statements(Path folder) throws IOException {
    List<String> statements = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".cases")).sorted().toList()) {
        for (String section : ("\n" + Files.readString(file)).split("\n=== ", -1)) {
          Stream.of(section.split("\n---", -1))
              .skip(1)
              .map(block -> block.substring(block.indexOf('\n') + 1).strip())
              .filter(block -> !block.isEmpty())
              .forEach(statements::add);
        }
      }
    }
    return statements;
  }

  private static String escaped(String sql) {
    return sql.chars()
        .mapToObj(c -> c < ' ' || c > '~' ? "\\u%04x".formatted(c) : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
