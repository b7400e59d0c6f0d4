package org.softdelete.rewrite.secondreading.expected;

import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.view.CreateView;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.truncate.Truncate;
import net.sf.jsqlparser.statement.update.Update;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/** Changes the tree of a statement into what it has to become. Confined to one reading. */
public final class ExpectedStatement {

  private final ExpectedQuery queries;
  private boolean leavesOut;

  public ExpectedStatement(Tables tables) {
    this.queries = new ExpectedQuery(tables);
  }

  /**
   * What has to take the place of a statement.
   *
   * @param selects how many queries it holds that begin with SELECT
   * @throws Unchecked if that is not worked out
   */
  public Statement of(Statement statement, Held held, int selects) {
    Statement changed = change(statement, held);
    if (queries.reached() != selects) {
      throw new Unchecked("a query that JSqlParser hides");
    }
    return changed;
  }

  /** Whether {@link #of} left out what an upsert does to a row that is there. */
  public boolean leavesOutConflict() {
    return leavesOut;
  }

  private Statement change(Statement statement, Held held) {
    if (statement instanceof Select query) {
      return queries.change(query, held);
    }
    if (statement instanceof Delete delete) {
      return new ExpectedDelete(queries, false).change(delete, held);
    }
    if (statement instanceof Update update) {
      new ExpectedUpdate(queries, false).change(update, held);
    } else if (statement instanceof Insert insert) {
      leavesOut = new ExpectedInsert(queries).changeWhole(insert, held);
    } else if (statement instanceof Merge merge) {
      new ExpectedMerge(queries).change(merge, held);
    } else if (statement instanceof CreateView view) {
      view.setSelect(queries.change(view.getSelect(), held));
    } else if (statement instanceof CreateTable table && table.getSelect() != null) {
      table.setSelect(queries.change(table.getSelect(), held), table.isSelectParenthesis());
    } else if (statement instanceof Truncate truncate) {
      String updates = new ExpectedTruncate(queries.tables()).updates(truncate, held);
      return updates == null ? truncate : new SqlText.Whole(updates);
    }
    // Whatever else there is stays as it is.
    return statement;
  }
}
