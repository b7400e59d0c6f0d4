package org.softdelete.rewrite.check;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Upserts;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.rules.PartialIndex;
import org.softdelete.rewrite.text.RowSecurity;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;
import org.softdelete.rules.TableRule.OnInsert;

/**
 * Finds tables for which rules say what the database cannot do: keys by which no deleted row comes
 * back ({@code on-insert: revive}), and row-level security under which no soft delete reaches its
 * rows. Only such tables are asked for. For one thread.
 */
final class UnkeptPromises {

  private final String source;
  private final Set<RelationName> guarded;
  private final Dialect dialect;
  private final TableLookup tables;
  private final Problems problems;

  /**
   * Of a database that {@code tables} tells of.
   *
   * @param guarded those of its relations that have row-level security
   */
  UnkeptPromises(
      Rules rules,
      Set<RelationName> guarded,
      Dialect dialect,
      TableLookup tables,
      Problems problems) {
    this.source = rules.source();
    this.guarded = guarded;
    this.dialect = dialect;
    this.tables = tables;
    this.problems = problems;
  }

  /** Looks for what {@code rule} promises; that it cannot be asked is told, too. */
  void check(RelationName relation, TableRule rule) {
    try {
      if (rule.onInsert() == OnInsert.REVIVE) {
        checkKeys(relation, rule);
      }
      if (guarded.contains(relation)) {
        checkPolicies(relation, rule);
      }
    } catch (SQLException e) {
      add(relation, "of which the keys and policies could not be asked: " + e.getMessage());
    }
  }

  private void checkKeys(RelationName relation, TableRule rule) throws SQLException {
    if (dialect.upserts() == Upserts.REFUSED) {
      add(
          relation,
          "with on-insert: revive, which has no effect on this database: each INSERT into it is refused. Take it out of the rules of this table");
      return;
    }
    TableShape shape = tables.shapeOf(relation.schema(), relation.name());
    if (shape == null) {
      return;
    }
    for (UniqueKey key : shape.keys()) {
      String kind = kind(key);
      if (kind != null && !holdsLiveRowsOnly(key, rule) && !isNumbered(key, shape)) {
        add(
            relation,
            "with on-insert: revive, which has no effect where a deleted row holds %s, %s: each INSERT that may meet it is refused. Let the key be checked at once and hold live rows only, or take on-insert: revive out of the rules of this table"
                .formatted(WrittenName.of(key.name(), dialect.names()), kind));
      }
    }
  }

  private static @Nullable String kind(UniqueKey key) {
    if (key.exclusion()) {
      return "an exclusion constraint";
    }
    return key.deferrable() ? "a key that is deferrable" : null;
  }

  private boolean holdsLiveRowsOnly(UniqueKey key, TableRule rule) {
    return key.predicate() != null
        && PartialIndex.holdsLiveRowsOnly(
            key.predicate(), marker(rule), rule.live(), dialect.lexis());
  }

  /** Whether a sequence gives a part of the key, so that an INSERT need not meet a deleted row. */
  private static boolean isNumbered(UniqueKey key, TableShape shape) {
    return shape.columns().stream()
        .anyMatch(column -> column.isNumbered() && key.columns().contains(column.name()));
  }

  private void checkPolicies(RelationName relation, TableRule rule) throws SQLException {
    String reason = tables.rowSecurity(relation.schema(), relation.name(), marker(rule));
    if (reason != null && !reason.isEmpty()) {
      add(
          relation,
          "on which row-level security is active for the current role, and %s: each soft delete is refused. Mend it: %s"
              .formatted(reason, RowSecurity.WAY_OUT));
    }
  }

  private String marker(TableRule rule) {
    return dialect.names().fold(rule.column().text(), rule.column().quoted());
  }

  private void add(RelationName relation, String problem) {
    problems.add(
        () ->
            "The rules of %s list %s, %s."
                .formatted(source, WrittenName.of(relation, dialect.names()), problem));
  }
}
