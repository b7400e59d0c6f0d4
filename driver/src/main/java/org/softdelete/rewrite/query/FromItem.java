package org.softdelete.rewrite.query;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.TableNameReader;

/** What stands in a FROM clause, as far as it decides where predicates go. */
sealed interface FromItem {

  /**
   * Whatever holds no rows of a listed table itself: a derived table, a function, another table.
   *
   * @param called the name, folded, of a table without an alias that may be called like a listed
   *     one; null if it is anything else
   */
  record Other(@Nullable String called) implements FromItem {}

  /**
   * A listed table.
   *
   * @param table which
   * @param name where its name stands
   * @param folded its name, folded
   * @param alias its alias as written, or null
   * @param foldedAlias its alias, folded, or null
   * @param renamed whether a list of column names hides its own
   * @param start the first token of all of it
   * @param end the token behind it
   */
  record Listed(
      ListedTable table,
      TableNameReader.Name name,
      String folded,
      @Nullable String alias,
      @Nullable String foldedAlias,
      boolean renamed,
      int start,
      int end)
      implements FromItem {

    /** This table in parentheses from token {@code open} on, and what is behind these. */
    Listed as(String otherAlias, String foldedOther, boolean renames, int open, int behind) {
      return new Listed(table, name, folded, otherAlias, foldedOther, renames, open, behind);
    }

    /** Whether its columns can be qualified by its own name only, without a schema. */
    boolean isBare() {
      return alias == null && name.first() == name.last();
    }

    /** The name by which its columns are qualified. */
    String qualifier() {
      return alias == null ? table.qualifier(name.qualifier()) : alias;
    }
  }

  /**
   * A join.
   *
   * @param kind which rows it keeps
   * @param left its left operand
   * @param right its right operand
   * @param on the first token of its ON condition; 0 if it has none
   * @param onEnd the token behind that condition
   */
  record Join(Kind kind, FromItem left, FromItem right, int on, int onEnd) implements FromItem {

    boolean hasCondition() {
      return on > 0;
    }
  }

  /** A parenthesised join with an alias, which hides the names inside. */
  record Renamed(FromItem join) implements FromItem {}

  /** Which side's rows a join supplies with nulls (ISO/IEC 9075-2, 7.10 joined table). */
  enum Kind {
    INNER,
    LEFT,
    RIGHT,
    FULL
  }
}
