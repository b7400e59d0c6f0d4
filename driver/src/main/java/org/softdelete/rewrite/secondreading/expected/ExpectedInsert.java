package org.softdelete.rewrite.secondreading.expected;

import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/** Changes INSERT into what it has to become. Confined to one reading. */
final class ExpectedInsert {

  private final ExpectedQuery queries;
  private final Tables tables;

  ExpectedInsert(ExpectedQuery queries) {
    this.queries = queries;
    this.tables = queries.tables();
  }

  /** Changes the statement. */
  void change(Insert insert, Held outer) {
    Held held = queries.with().change(insert.getWithItemsList(), outer);
    held = tables.hinted(insert.getOracleHint(), held);
    insert.setOracleHint(null);
    boolean upsert =
        insert.getConflictAction() != null
            || insert.getDuplicateUpdateSets() != null
            || insert.isModifierIgnore();
    if (upsert && tables.target(insert.getTable()) != null && !seesAll(insert, held)) {
      throw new Unchecked("an upsert");
    }
    if (insert.getSelect() != null) {
      insert.setSelect(queries.change(insert.getSelect(), held));
    }
    if (insert.getSetUpdateSets() != null) {
      for (UpdateSet one : insert.getSetUpdateSets()) {
        queries.change(one.getValues(), held);
      }
    }
    if (insert.getConflictAction() != null && insert.getConflictAction().getUpdateSets() != null) {
      for (UpdateSet one : insert.getConflictAction().getUpdateSets()) {
        queries.change(one.getValues(), held);
      }
      queries.change(insert.getConflictAction().getWhereExpression(), held);
    }
    queries.changeItems(insert.getReturningClause(), held);
  }

  private boolean seesAll(Insert insert, Held held) {
    String name = tables.folded(insert.getTable());
    String alias = Tables.alias(insert.getTable());
    return held.of(name, alias == null ? null : WrittenName.fold(alias, tables.names()))
        == Visibility.ALL;
  }
}
