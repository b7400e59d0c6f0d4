package org.softdelete.harness.sqllogictest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softdelete.harness.database.DeletedLookalikes;

/**
 * Puts deleted rows into the tables of the driver's side: {@link DeletedLookalikes} of all live
 * ones, before the first statement that could see them. For one thread at a time.
 */
final class CorpusDeletedRows {

  static final String MARKER = "deleted_at";

  private static final Pattern INSERT =
      Pattern.compile("\\s*INSERT\\s+INTO\\s+(\\w+)(.*)", pattern());
  private static final Pattern CREATE =
      Pattern.compile("\\s*CREATE\\s+TABLE\\s+(\\w+).*", pattern());
  private static final Pattern DROP = Pattern.compile("\\s*DROP\\s+TABLE\\s+(\\w+).*", pattern());
  private static final Pattern VALUES =
      Pattern.compile("\\s*(?:\\([^)]*\\)\\s*)?VALUES\\b.*", pattern());

  private final Connection backstage;
  private final Set<String> tables = new LinkedHashSet<>();
  private final Set<String> grown = new LinkedHashSet<>();

  /** Works on a connection of the plain driver to the driver's side. */
  CorpusDeletedRows(Connection backstage) {
    this.backstage = backstage;
  }

  /**
   * To be called before a statement runs.
   *
   * @return the tables that got rows
   * @throws SQLException if the rows cannot be put in
   */
  Set<String> before(String sql) throws SQLException {
    Matcher insert = INSERT.matcher(sql);
    if (insert.matches() && VALUES.matcher(insert.group(2)).matches()) {
      return Set.of();
    }
    for (String table : grown) {
      DeletedLookalikes.add(backstage, table, MARKER, "1 = 1");
    }
    Set<String> filled = Set.copyOf(grown);
    grown.clear();
    return filled;
  }

  /** The tables that there are. */
  Set<String> tables() {
    return tables;
  }

  /** To be called after a statement has succeeded. */
  void after(String sql) {
    name(CREATE, sql, tables);
    Matcher drop = DROP.matcher(sql);
    if (drop.matches()) {
      tables.remove(lower(drop));
      grown.remove(lower(drop));
    }
    name(INSERT, sql, grown);
    grown.retainAll(tables);
  }

  private static void name(Pattern statement, String sql, Set<String> names) {
    Matcher matcher = statement.matcher(sql);
    if (matcher.matches()) {
      names.add(lower(matcher));
    }
  }

  private static String lower(Matcher matcher) {
    return matcher.group(1).toLowerCase(Locale.ROOT);
  }

  private static int pattern() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
