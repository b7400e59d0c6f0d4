package org.softdelete.rewrite.secondreading.text;

import net.sf.jsqlparser.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for what JSqlParser does not read: a table behind {@code ONLY}, where it takes
 * that in a few places only, the cursor behind {@code CURRENT OF}, a DELETE whose USING may hold
 * joins, and a query for one row without columns. Both texts, the one that came in and the one that
 * is about to be sent, get the same ones.
 */
public final class StandIn {

  static final String ONLY = "softdelete_only_";
  static final String CURSOR = "softdelete_of_";

  /** Behind the table of an UPDATE that stands in for a DELETE with USING. */
  static final String DELETES = "SET softdelete_deletes = 1 FROM";

  /** For {@code (SELECT)}. */
  public static final String ONE_ROW = "(VALUES ())";

  private static final String DELETED = "softdelete_deletes";

  private StandIn() {}

  /** Whether a column is the one that an UPDATE sets which stands in for a DELETE. */
  public static boolean deletes(String column) {
    return column.equalsIgnoreCase(DELETED);
  }

  /** A token with a mark; what is no name, as the parenthesis of {@code ONLY (t)}, stays. */
  static String marked(String mark, String token) {
    char first = token.charAt(0);
    if (mark.isEmpty() || first == '"') {
      return mark.isEmpty() ? token : '"' + mark + token.substring(1);
    }
    return first == '(' ? "ONLY (" : mark + token;
  }

  /** A name, quoted, of a table that {@code ONLY} stands in front of. */
  public static String only(String quoted) {
    return marked(ONLY, quoted);
  }

  /** A name without the mark of ONLY. */
  public static String without(String name) {
    if (name.regionMatches(true, 0, ONLY, 0, ONLY.length())) {
      return name.substring(ONLY.length());
    }
    boolean quoted = name.startsWith('"' + ONLY);
    return quoted ? '"' + name.substring(ONLY.length() + 1) : name;
  }

  /** The cursor whose row a condition names. */
  public static String cursor(Expression condition) {
    return condition.toString().substring(CURSOR.length());
  }

  /** Whether a condition, null for none, names the row of a cursor. */
  public static boolean isCursor(@Nullable Expression condition) {
    return condition != null
        && condition.toString().regionMatches(true, 0, CURSOR, 0, CURSOR.length());
  }
}
