package org.softdelete.rewrite.returning;

import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.TableNameReader;

/**
 * Where a RETURNING stands, and what is visible there. Immutable.
 *
 * @param table the table that is changed
 * @param target where its name stands
 * @param folded its name, folded
 * @param visible the name by which it is visible, folded
 * @param aliased whether that is an alias
 * @param tables the first token of the tables beside it
 * @param tablesEnd the token behind them
 * @param items the first token of what is returned
 * @param end the token behind all
 * @param targetFirst whether a star has the columns of the changed table before those of others
 * @param checks whether the names that stand there are still understood, so that the database can
 *     be asked whether they would have been
 */
public record ReturningClause(
    ListedTable table,
    TableNameReader.Name target,
    String folded,
    String visible,
    boolean aliased,
    int tables,
    int tablesEnd,
    int items,
    int end,
    boolean targetFirst,
    boolean checks) {

  /** Whether there are tables beside the one that is changed. */
  boolean hasOtherTables() {
    return tables < tablesEnd;
  }
}
