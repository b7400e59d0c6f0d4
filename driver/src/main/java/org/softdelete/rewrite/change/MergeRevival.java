package org.softdelete.rewrite.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.MatchCondition.Part;
import org.softdelete.rewrite.change.MergeInsert.Overriding;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.parents.Value;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Tokens;

/**
 * Makes a MERGE that inserts bring back the deleted row whose key it would insert (SEMANTICS §6).
 * Where ON compares a whole unique key, that is the one row that can be in the way: it becomes a
 * match, and for it each {@code WHEN NOT MATCHED} is repeated as a {@code WHEN MATCHED} that gives
 * all columns what the INSERT says. Confined to one rewrite.
 */
final class MergeRevival {

  private final StatementText text;
  private final Tokens tokens;
  private final TableShape shape;
  private final MatchCondition condition;
  private final List<Part> key;
  private final Map<WhenClause, MergeInsert> inserts;
  private final StatementCopy copy;
  private final String live;
  private final String deleted;

  private MergeRevival(
      StatementText text,
      TableShape shape,
      MatchCondition condition,
      List<Part> key,
      Map<WhenClause, MergeInsert> inserts,
      StatementCopy copy,
      String live,
      String deleted) {
    this.text = text;
    this.tokens = text.tokens();
    this.shape = shape;
    this.condition = condition;
    this.key = key;
    this.inserts = inserts;
    this.copy = copy;
    this.live = live;
    this.deleted = deleted;
  }

  /**
   * That of a MERGE into {@code table}.
   *
   * @param on the first token of the condition
   * @param whens the token behind it
   * @return null if no deleted row can be told that its INSERT would meet; then the database fails
   *     where it meets one
   */
  static @Nullable MergeRevival of(
      StatementText text,
      ChangeTarget target,
      ListedTable table,
      TableShape shape,
      List<WhenClause> clauses,
      int on,
      int whens,
      StatementCopy copy) {
    Map<WhenClause, MergeInsert> inserts = new HashMap<>();
    for (WhenClause clause : clauses) {
      if (clause.inserts(text)) {
        MergeInsert insert = MergeInsert.read(text, shape, clause.then() + 1, clause.end());
        if (insert == null || !canRevive(insert, shape, copy)) {
          return null;
        }
        inserts.put(clause, insert);
      }
      if (clause.match() == WhenClause.Match.NOT_MATCHED
          && !copy.canCopy(clause.condition(), clause.then())) {
        return null;
      }
    }
    MatchCondition condition = new MatchCondition(text, target, shape, on, whens);
    for (UniqueKey key : inserts.isEmpty() ? List.<UniqueKey>of() : shape.keys()) {
      List<Part> parts = condition.comparing(key);
      if (isWhole(key) && !parts.isEmpty() && areSame(parts, inserts.values(), text, copy)) {
        String qualifier = target.qualifier();
        if (clauses.stream().noneMatch(MergeRevival::changesLiveRows)) {
          // Only a row that comes back can be changed twice, where the second INSERT would fail.
          text.notes().take(new TakenKey(target.folded(), key.name()));
        }
        return new MergeRevival(
            text,
            shape,
            condition,
            parts,
            inserts,
            copy,
            table.live(qualifier),
            table.deleted(qualifier));
      }
    }
    return null;
  }

  private static boolean changesLiveRows(WhenClause clause) {
    return clause.match() == WhenClause.Match.MATCHED
        && clause.action() != WhenClause.Action.NOTHING;
  }

  /** Whether all rows hold the key, deleted ones too. */
  private static boolean isWhole(UniqueKey key) {
    return !key.exclusion() && key.predicate() == null;
  }

  private static boolean canRevive(MergeInsert insert, TableShape shape, StatementCopy copy) {
    // A number of one's own that is always generated can be inserted, but not be assigned.
    boolean assignable =
        insert.overriding() != Overriding.SYSTEM
            || shape.columns().stream()
                .noneMatch(
                    column ->
                        column.origin() == Origin.SEQUENCE_ALWAYS
                            && insert.values().containsKey(column.name()));
    return assignable
        && insert.values().values().stream().allMatch(one -> copy.canCopy(one.from(), one.to()));
  }

  /** Whether every INSERT gives the key's columns values, and each the same. */
  private static boolean areSame(
      List<Part> key, Iterable<MergeInsert> inserts, StatementText text, StatementCopy copy) {
    for (Part part : key) {
      String name = Objects.requireNonNull(part.column()).name();
      List<Value> values = new ArrayList<>();
      for (MergeInsert insert : inserts) {
        Value value = insert.values().get(name);
        if (value == null || text.tokens().reads(value.from(), "default")) {
          return false;
        }
        values.add(value);
      }
      Value first = values.get(0);
      if (!values.stream()
          .allMatch(one -> copy.areSame(one.from(), one.to(), first.from(), first.to()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Lets the condition, which fills the tokens from {@code on} to before {@code whens}, match live
   * rows as it is written, and the deleted row by its key.
   */
  void writeCondition(int on, int whens) {
    text.edits().noteThatLiteralsDecide();
    for (Part part : condition.parts()) {
      if (!key.contains(part)) {
        text.edits().insert(tokens.start(part.from()), "(" + deleted + " OR (");
        text.edits().insert(tokens.end(part.to() - 1), "))");
      }
    }
    Predicates same = new Predicates(text);
    MergeInsert insert = inserts.values().iterator().next();
    for (Part part : key) {
      TableColumn column = Objects.requireNonNull(part.column());
      Value value = Objects.requireNonNull(insert.values().get(column.name()));
      if (!copy.areSame(value.from(), value.to(), part.value(), part.valueEnd())) {
        String compared = part.value() == part.from() ? after(part) : before(part);
        same.add(
            "(%s OR %s = CAST(%s AS %s))"
                .formatted(live, compared, copy.of(value.from(), value.to()), column.type()));
      }
    }
    same.addToCondition(on, whens);
  }

  private String before(Part part) {
    return text.sql().substring(tokens.start(part.from()), tokens.end(part.value() - 2));
  }

  private String after(Part part) {
    return text.sql().substring(tokens.start(part.valueEnd() + 1), tokens.end(part.to() - 1));
  }

  /** Lets a clause for matches be for live rows, and repeats one for no match for the deleted. */
  void write(WhenClause clause) {
    if (clause.match() == WhenClause.Match.MATCHED) {
      Predicates visible = new Predicates(text);
      visible.add(live);
      visible.addToMatch(clause.condition(), clause.then());
    } else if (clause.match() == WhenClause.Match.NOT_MATCHED) {
      StringBuilder again = new StringBuilder(" WHEN MATCHED AND ").append(deleted);
      if (clause.condition() < clause.then()) {
        String condition = copy.of(clause.condition() + 1, clause.then());
        again.append(" AND (").append(condition).append(')');
      }
      MergeInsert insert = inserts.get(clause);
      again.append(insert == null ? " THEN DO NOTHING" : " THEN UPDATE SET " + values(insert));
      text.edits().insert(tokens.end(clause.end() - 1), again.toString());
    }
  }

  private String values(MergeInsert insert) {
    StringJoiner assignments = new StringJoiner(", ");
    for (TableColumn column : shape.columns()) {
      if (column.origin() != Origin.COMPUTED) {
        Value value = insert.values().get(column.name());
        boolean own =
            value != null && !(insert.overriding() == Overriding.USER && column.isNumbered());
        String assigned = own ? copy.of(value.from(), value.to()) : "DEFAULT";
        assignments.add(column.sql() + " = " + assigned);
      }
    }
    return assignments.toString();
  }
}
