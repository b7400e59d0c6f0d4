package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.statement.ParenthesedStatement;
import net.sf.jsqlparser.statement.delete.ParenthesedDelete;
import net.sf.jsqlparser.statement.insert.ParenthesedInsert;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.ParenthesedUpdate;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/** Changes what the members of a WITH list do. Confined to one reading. */
final class ExpectedWith {

  private final Tables tables;
  private final ExpectedQuery queries;

  ExpectedWith(Tables tables, ExpectedQuery queries) {
    this.tables = tables;
    this.queries = queries;
  }

  /** Changes the members, if there are any; answers what holds behind the list. */
  Held change(@Nullable List<WithItem<?>> items, Held outer) {
    if (items == null || items.isEmpty()) {
      return outer;
    }
    boolean recursive = items.get(0).isRecursive();
    Held held = outer;
    if (recursive && tables.dialect().tables().recursiveInAnyOrder()) {
      List<String> names = new ArrayList<>();
      items.forEach(item -> names.add(name(item)));
      held = held.declaring(names);
    }
    for (WithItem<?> item : items) {
      List<String> name = List.of(name(item));
      changeMember(item, recursive ? held.declaring(name) : held);
      held = held.declaring(name);
    }
    return held;
  }

  private String name(WithItem<?> item) {
    if (item.getAlias() == null) {
      throw new Unchecked("a function declared behind WITH");
    }
    return WrittenName.fold(item.getAlias().getName(), tables.names());
  }

  @SuppressWarnings("unchecked") // the list takes any of them, as its element's type says
  private void changeMember(WithItem<?> item, Held held) {
    ParenthesedStatement statement = item.getParenthesedStatement();
    if (statement instanceof ParenthesedSelect query) {
      queries.change(query, held);
    } else if (statement instanceof ParenthesedInsert insert) {
      new ExpectedInsert(queries).change(insert.getInsert(), held);
    } else if (statement instanceof ParenthesedUpdate update) {
      new ExpectedUpdate(queries, true).change(update.getUpdate(), held);
    } else if (statement instanceof ParenthesedDelete delete) {
      Object changed = new ExpectedDelete(queries, true).change(delete.getDelete(), held);
      ((WithItem<ParenthesedStatement>) item)
          .setParenthesedStatement(new SqlText.Whole("(" + changed + ")"));
    } else {
      throw new Unchecked("a statement behind WITH");
    }
  }
}
