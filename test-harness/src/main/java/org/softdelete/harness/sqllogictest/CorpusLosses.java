package org.softdelete.harness.sqllogictest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.softdelete.harness.loss.RowCounts;

/**
 * Counts the rows of the driver's side before and after each statement that could delete some: all
 * but those that cannot, and {@code DROP}, which is to. For one thread at a time.
 */
final class CorpusLosses {

  private static final Pattern HARMLESS =
      Pattern.compile("\\s*(SELECT|VALUES|INSERT|CREATE|DROP)\\b.*", flags());

  private final Connection backstage;
  private RowCounts before = RowCounts.NONE;

  /** Counts over a connection of the plain driver to the driver's side. */
  CorpusLosses(Connection backstage) {
    this.backstage = backstage;
  }

  /** To be called before a statement runs. */
  void before(String sql, Set<String> tables) throws SQLException {
    before = HARMLESS.matcher(sql).matches() ? RowCounts.NONE : counts(tables);
  }

  /** To be called after it: what it has really deleted, as sentences. */
  List<String> after() throws SQLException {
    return before.rows().isEmpty() ? List.of() : before.lossesUntil(counts(before.rows().keySet()));
  }

  private RowCounts counts(Set<String> tables) throws SQLException {
    try (Statement statement = backstage.createStatement()) {
      return RowCounts.of(statement, tables);
    }
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
