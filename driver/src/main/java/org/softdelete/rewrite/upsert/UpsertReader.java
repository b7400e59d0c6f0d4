package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.change.ReturningRevived;
import org.softdelete.rewrite.change.UpdatedParents;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;

/**
 * Reads the ON CONFLICT of an INSERT into a listed table, in PostgreSQL. Where the keys that it
 * means hold live rows only, no deleted row can be met, and all that is missing is the condition by
 * which PostgreSQL infers a partial index. Where deleted rows hold them too, there is a {@link
 * Revival}. Confined to one rewrite.
 */
final class UpsertReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final ChangeTarget target;
  private final ListedTable table;

  /** For one statement whose {@code target} is {@code table}, listed. */
  UpsertReader(QueryReaders readers, ChangeTarget target, ListedTable table) {
    this.readers = readers;
    this.text = readers.text();
    this.target = target;
    this.table = table;
  }

  /**
   * Reads the clause.
   *
   * @param named the columns that the INSERT gives values for, folded; null if these may be all
   * @param insert the {@code INSERT}
   * @param source the first token of what is inserted
   */
  void read(ConflictClause clause, @Nullable Set<String> named, int insert, int source, Scope scope)
      throws SQLException {
    TableShape shape = target.knownShape(text);
    ConflictKeys keys = new ConflictKeys(text, table, shape);
    readers.expressions().read(clause.on(), clause.does(), scope);
    List<UniqueKey> meant = keys.meantBy(clause);
    if (clause.hasTarget() && !clause.namesConstraint()) {
      Predicates live = new Predicates(text);
      live.add(table.inferring(target.qualifier()));
      live.addToWhere(clause.where(), clause.does());
    } else if (clause.doesNothing()
        && !clause.hasTarget()
        && !keys.holdLiveRowsOnly(shape.keys())) {
      if (keys.only(named) == null && isMergeable(shape, source, clause.on())) {
        text.markUnderstood(clause.does(), clause.end());
        merge(clause, insert, source);
        return;
      }
      meant = List.of(only(keys, clause, shape, named));
    }
    if (keys.holdLiveRowsOnly(meant)) {
      new UpdatedParents(text, target, false).check(clause.assignments());
      readers.expressions().read(clause.does(), clause.end(), scope);
    } else {
      new Revival(readers, target, table, shape, meant).read(clause, scope);
      new ReturningRevived(text, table, target)
          .read(clause.end(), clause.statementEnd(), target.end());
    }
  }

  /**
   * Whether a MERGE can stand for it, which matches by all keys of columns. Of several rows two
   * could have a key in common, of which it would insert both.
   */
  private boolean isMergeable(TableShape shape, int source, int end) {
    return text.dialect().upserts().merge()
        && InsertedRows.rows(text, source, end).size() == 1
        && shape.keys().stream().noneMatch(key -> key.exclusion() || key.columns().isEmpty());
  }

  private void merge(ConflictClause clause, int insert, int source) throws SQLException {
    MergedInsert merged = MergedInsert.of(text, target, table);
    merged.insertNew(insert, insert + 1, source, clause.on(), clause.end());
    new ReturningRevived(text, table, target)
        .read(clause.end(), clause.statementEnd(), target.end());
    merged.returnOwnColumns(clause.end(), clause.statementEnd());
  }

  /** The one key that can be met, which becomes the target: only DO NOTHING goes without one. */
  private UniqueKey only(
      ConflictKeys keys, ConflictClause clause, TableShape shape, @Nullable Set<String> named)
      throws Refusal {
    UniqueKey key = keys.only(named);
    boolean live = key != null && keys.holdLiveRowsOnly(List.of(key));
    if (key == null || key.columns().isEmpty() || !(live || key.predicate() == null)) {
      throw text.unsupported(
          clause.does(),
          "a deleted row of " + target.name().qualifier() + " may hold one of several keys",
          "say which is meant: ON CONFLICT (columns)");
    }
    String columns =
        shape.columns().stream()
            .filter(column -> key.columns().contains(column.name()))
            .map(TableColumn::sql)
            .collect(Collectors.joining(", ", " (", ")"));
    String condition = live ? " WHERE " + table.inferring(target.qualifier()) : "";
    text.edits().insert(text.tokens().end(clause.on() + 1), columns + condition);
    return key;
  }
}
