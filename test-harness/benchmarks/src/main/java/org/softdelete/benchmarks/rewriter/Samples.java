package org.softdelete.benchmarks.rewriter;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softdelete.harness.database.Product;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** Rewriters and statements of every size. */
final class Samples {

  static final RewriteContext SESSION =
      new RewriteContext(Visibility.LIVE, false, table -> "public", TableLookup.NONE);

  private Samples() {}

  /** A rewriter whose rules list {@code users}, {@code stories} and further tables. */
  static Rewriter rewriter(int tables) throws RulesException {
    return rewriter(tables, SecondReadingMode.ALL);
  }

  /** The same, with this read a second time. */
  static Rewriter rewriter(int tables, SecondReadingMode mode) throws RulesException {
    String further =
        IntStream.range(2, tables)
            .mapToObj(i -> "  table_" + i + ":\n")
            .collect(Collectors.joining());
    String rules = "version: 1\ntables:\n  users:\n  stories:\n" + further;
    return new Rewriter(
        RulesFile.read("rules.yaml", rules),
        Product.POSTGRESQL.dialect(),
        RewriteOptions.DEFAULT.reading(mode));
  }

  /** A name of four letters for each number; digits would not tell one shape from another. */
  static String name(int number) {
    StringBuilder name = new StringBuilder("c");
    for (int rest = number; name.length() < 4; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.toString();
  }

  /** A query of 150 characters, if {@code operand} has four. */
  static String query(String operand) {
    return "SELECT u.id, u.name, s.title, s.created FROM users u JOIN stories s ON s.user_id = u.id"
        + " WHERE u.email = 'you@example.org' AND s.rank > "
        + operand
        + " ORDER BY 4";
  }

  /** A query of about {@code length} characters. */
  static String query(String table, int length) {
    StringBuilder sql = new StringBuilder(length + 100);
    sql.append("SELECT id, name FROM ").append(table).append(" WHERE id IN (1");
    while (sql.length() < length - 20) {
      sql.append(", ").append(sql.length());
    }
    return sql.append(") ORDER BY name").toString();
  }
}
