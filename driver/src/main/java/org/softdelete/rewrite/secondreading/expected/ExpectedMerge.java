package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.merge.MergeDelete;
import net.sf.jsqlparser.statement.merge.MergeInsert;
import net.sf.jsqlparser.statement.merge.MergeOperation;
import net.sf.jsqlparser.statement.merge.MergeSide;
import net.sf.jsqlparser.statement.merge.MergeUpdate;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableRule.OnConflict;

/** Changes MERGE into what it has to become. Confined to one reading. */
final class ExpectedMerge {

  private final ExpectedQuery queries;
  private final Tables tables;

  ExpectedMerge(ExpectedQuery queries) {
    this.queries = queries;
    this.tables = queries.tables();
  }

  /** Changes the statement. */
  void change(Merge merge, Held outer) {
    Held with = queries.with().change(merge.getWithItemsList(), outer);
    Held held = tables.hinted(merge.getOracleHint(), with);
    merge.setOracleHint(null);
    if (merge.getOutputClause() != null || merge.getOperations() == null) {
      throw new Unchecked("a MERGE of another form");
    }
    Listed listed = tables.target(merge.getTable());
    FromItem source = merge.getFromItem();
    merge.setFromItem(queries.from().changeSource(source, held));
    queries.change(merge.getOnCondition(), held);
    boolean deletes = merge.getOperations().stream().anyMatch(MergeDelete.class::isInstance);
    if (listed != null && deletes) {
      tables.rows().requireDeletable(merge.getTable(), listed, held);
    }
    boolean forced = tables.rows().forced(merge.getTable(), listed, held);
    ExpectedRevival revival = deletes && forced ? null : revival(merge, source, listed, held);
    boolean soft = deletes && !forced;
    if (listed != null && (soft || revival != null) && merge.getReturningClause() != null) {
      ExpectedReturning returning =
          new ExpectedReturning(
              tables, merge.getTable(), List.of(source), source instanceof ParenthesedFromItem);
      merge.setReturningClause(
          returning.ofMerge(merge.getReturningClause(), listed, soft, revival != null));
    }
    if (revival != null && !tables.parentKeys(merge.getTable()).isEmpty()) {
      throw new Unchecked("a MERGE that may bring a row back which points to others");
    }
    List<String> on = hidden(merge, listed, held, deletes && forced);
    List<MergeOperation> clauses = new ArrayList<>();
    for (MergeOperation clause : merge.getOperations()) {
      MergeOperation changed = changeClause(clause, merge, listed, held, revival);
      clauses.add(changed);
      if (revival != null && clause instanceof MergeInsert insert) {
        clauses.add(revival.repeated(insert));
      }
    }
    merge.setOperations(clauses);
    merge.setOnCondition(
        revival == null ? Conditions.and(merge.getOnCondition(), on) : revival.condition());
  }

  /** What brings a deleted row back; null if nothing does. */
  private @Nullable ExpectedRevival revival(
      Merge merge, FromItem source, @Nullable Listed listed, Held held) {
    boolean inserts = merge.getOperations().stream().anyMatch(MergeInsert.class::isInstance);
    if (listed == null
        || !inserts
        || tables.rows().seen(merge.getTable(), listed, held) != Visibility.LIVE
        || listed.rule().onConflict() == OnConflict.REJECT) {
      return null;
    }
    TableShape shape = tables.shape(merge.getTable());
    String qualifier = Tables.qualifier(merge.getTable(), listed);
    return shape == null
        ? null
        : ExpectedRevival.of(
            tables,
            merge,
            source,
            shape,
            listed.live(qualifier, tables.dialect().phrases()),
            listed.deleted(qualifier, tables.dialect().phrases()));
  }

  /** What hides rows of the target that are not seen. */
  private List<String> hidden(Merge merge, @Nullable Listed listed, Held held, boolean real) {
    if (listed == null) {
      return List.of();
    }
    String qualifier = Tables.qualifier(merge.getTable(), listed);
    String predicate = tables.rows().predicate(merge.getTable(), listed, held, qualifier);
    boolean onlyDeleted = tables.rows().seen(merge.getTable(), listed, held) == Visibility.DELETED;
    return predicate == null || (real && !onlyDeleted) ? List.of() : List.of(predicate);
  }

  private MergeOperation changeClause(
      MergeOperation clause,
      Merge merge,
      @Nullable Listed listed,
      Held held,
      @Nullable ExpectedRevival revival) {
    if (clause instanceof MergeInsert insert) {
      if (insert.getSide() == MergeSide.SOURCE) {
        throw new Unchecked("an INSERT behind NOT MATCHED BY SOURCE");
      }
      queries.change(insert.getAndPredicate(), held);
      queries.change(insert.getValues(), held);
      queries.change(insert.getWhereCondition(), held);
      changeParents(insert, merge);
    } else if (clause instanceof MergeUpdate update) {
      if (update.getDeleteWhereCondition() != null || update.getWhereCondition() != null) {
        throw new Unchecked("a MERGE of another form");
      }
      queries.change(update.getAndPredicate(), held);
      queries.changeValues(update.getUpdateSets(), held);
      String qualifier = tables.qualifier(merge.getTable());
      new ExpectedAssignments(
              new ExpectedKeys(tables, merge.getTable(), qualifier, false), update.getUpdateSets())
          .change(null, qualifier);
      if (update.getSide() == MergeSide.SOURCE) {
        update.setAndPredicate(
            Conditions.and(update.getAndPredicate(), hidden(merge, listed, held, false)));
      } else if (revival != null) {
        update.setAndPredicate(revival.matched(update.getAndPredicate()));
      }
    } else if (clause instanceof MergeDelete delete) {
      return changeDelete(delete, merge, listed, held, revival);
    } else {
      throw new Unchecked("a clause of a MERGE");
    }
    return clause;
  }

  @SuppressWarnings("unchecked") // a list of expressions takes an expression
  private void changeParents(MergeInsert insert, Merge merge) {
    var keys = ExpectedKeys.ofInserted(tables, merge.getTable(), false);
    var parents = new ExpectedParents(keys);
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < insert.getValues().size(); i++) {
      boolean named = insert.getColumns() != null && i < insert.getColumns().size();
      columns.add(
          named
              ? keys.fold(insert.getColumns().get(i))
              : insert.getColumns() == null ? keys.columnAt(i + 1) : "");
    }
    List<Expression> expected = parents.values(columns, insert.getValues(), true);
    for (int i = 0; i < expected.size(); i++) {
      ((List<Expression>) insert.getValues()).set(i, expected.get(i));
    }
    Map<String, Expression> filled = parents.defaulted(columns);
    if (!filled.isEmpty() && insert.getColumns() == null) {
      throw new Unchecked("defaults of columns without names");
    }
    filled.forEach(
        (column, value) -> {
          insert.getColumns().add(new Column(column));
          ((List<Expression>) insert.getValues()).add(value);
        });
  }

  private MergeOperation changeDelete(
      MergeDelete delete,
      Merge merge,
      @Nullable Listed listed,
      Held held,
      @Nullable ExpectedRevival revival) {
    queries.change(delete.getAndPredicate(), held);
    boolean alone = delete.getAndPredicate() == null;
    boolean forced = tables.rows().forced(merge.getTable(), listed, held);
    if (delete.getSide() == MergeSide.SOURCE) {
      Expression condition = delete.getAndPredicate();
      delete.setAndPredicate(Conditions.and(condition, hidden(merge, listed, held, forced)));
    } else if (revival != null) {
      delete.setAndPredicate(revival.matched(delete.getAndPredicate()));
    }
    if (listed == null || forced) {
      return delete;
    }
    String locked = tables.locked().deleted(merge.getTable(), true);
    if (locked != null) {
      Expression condition = delete.getAndPredicate();
      delete.setAndPredicate(
          alone && condition != null
              ? new SqlText.Value(condition + " AND " + locked)
              : Conditions.and(condition, List.of(locked)));
    }
    String text = delete.toString();
    String update = "UPDATE SET " + tables.deletes().assignments(merge.getTable(), listed, true);
    return new SqlText.Clause(text.substring(0, text.length() - "DELETE".length()) + update);
  }
}
