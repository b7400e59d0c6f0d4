package org.softdelete.rewrite.upsert;

import java.util.List;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;

/**
 * The keys of a table by which rows that are inserted can meet deleted ones that come back then.
 * Confined to one rewrite.
 */
final class HeldKeys {

  private final StatementText text;
  private final ChangeTarget target;
  private final TableShape shape;
  private final ConflictKeys keys;

  /** Those of the table that is {@code target}, of this shape. */
  HeldKeys(StatementText text, ChangeTarget target, TableShape shape, ConflictKeys keys) {
    this.text = text;
    this.target = target;
    this.shape = shape;
    this.keys = keys;
  }

  /**
   * Those by which one of these rows can.
   *
   * @throws Refusal with SQLState {@code 0A000} if a row cannot come back by one of them
   */
  List<UniqueKey> by(InsertedRows rows) throws Refusal {
    List<UniqueKey> held =
        keys.heldByDeleted(rows.given()).stream()
            .filter(key -> rows.given().containsAll(withoutComputed(key)))
            .toList();
    for (UniqueKey key : held) {
      boolean simple =
          !key.columns().isEmpty()
              && key.predicate() == null
              && withoutComputed(key).size() == key.columns().size();
      if (!simple) {
        throw target.mayNotRevive(
            text,
            target.name().first(),
            "the key " + key.name() + " is not one of columns alone, for all rows");
      }
      requireSettable(key, rows);
    }
    return held;
  }

  private void requireSettable(UniqueKey key, InsertedRows rows) throws Refusal {
    for (TableColumn column : rows.columns()) {
      if (column.origin() == Origin.SEQUENCE_ALWAYS
          && rows.gives(column.name())
          && !key.columns().contains(column.name())) {
        throw target.mayNotRevive(
            text, target.name().first(), column.sql() + " is GENERATED ALWAYS, and cannot be set");
      }
    }
  }

  /** The columns of a key that can be given. */
  List<String> withoutComputed(UniqueKey key) {
    return key.columns().stream()
        .filter(
            name -> {
              TableColumn column = shape.column(name);
              return column != null && column.origin() != Origin.COMPUTED;
            })
        .toList();
  }
}
