package org.softdelete.harness.sqllogictest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softdelete.harness.database.Product;

/**
 * Changes the corpus's DDL so that rows can be marked deleted, on both sides alike.
 *
 * <p>A marker column is added behind the others: statements of the corpus that do not know of it
 * mean the same as before, since PostgreSQL fills the columns that {@code INSERT} has no values
 * for, and H2 has invisible columns. Keys become ordinary columns and indexes: a deleted row may
 * look like a live one. The index of a primary key stays, since joins of many tables do not end
 * without.
 */
final class MarkedSchema {

  private static final Pattern CREATE_TABLE =
      Pattern.compile("\\s*CREATE\\s+TABLE\\s+(\\w+).*\\)\\s*", pattern());
  private static final Pattern PRIMARY_KEY =
      Pattern.compile("[(,]\\s*(\\w+)\\s+\\w+\\s+PRIMARY\\s+KEY", pattern());
  private static final Pattern KEYS =
      Pattern.compile("\\s+(?:PRIMARY\\s+KEY|UNIQUE)(?=\\s*[,)])", pattern());
  private static final Pattern UNIQUE_INDEX =
      Pattern.compile("^(\\s*CREATE\\s+)UNIQUE\\s+(INDEX\\s)", pattern());

  /** H2 keeps {@code TEXT} outside the row, and cannot have an index on it. */
  private static final Pattern LARGE_TEXT = Pattern.compile("\\bTEXT\\b", pattern());

  private final boolean h2;

  MarkedSchema(Product product) {
    this.h2 = product == Product.H2;
  }

  /** The statement to run instead of {@code sql}, which is most often {@code sql} itself. */
  String marked(String sql) {
    if (!sql.stripLeading().toUpperCase(Locale.ROOT).startsWith("CREATE")) {
      return sql;
    }
    Matcher table = CREATE_TABLE.matcher(sql);
    if (!table.matches()) {
      return UNIQUE_INDEX.matcher(sql).replaceFirst("$1$2");
    }
    String columns = sql.substring(0, sql.lastIndexOf(')'));
    String marker = ", " + CorpusDeletedRows.MARKER + " TIMESTAMP" + (h2 ? " INVISIBLE)" : ")");
    String keyless = KEYS.matcher(columns + marker).replaceAll("");
    return h2 ? LARGE_TEXT.matcher(keyless).replaceAll("VARCHAR") : keyless;
  }

  /** A statement to run after {@code sql} has succeeded; empty if there is none. */
  Optional<String> index(String sql) {
    Matcher table = CREATE_TABLE.matcher(sql);
    Matcher key = PRIMARY_KEY.matcher(sql);
    return table.matches() && key.find()
        ? Optional.of("CREATE INDEX ON %s (%s)".formatted(table.group(1), key.group(1)))
        : Optional.empty();
  }

  private static int pattern() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
