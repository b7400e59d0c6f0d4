package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Force;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rules.TableRule;

/** Whether the rules let rows of a table really be deleted. */
public final class HardDeletes {

  private HardDeletes() {}

  /**
   * Refuses the statement if the rule of {@code table} says {@code force: deny}, or that of a table
   * to which the database would cascade, or of which soft-deleted rows are taken along.
   *
   * @throws SQLException with SQLState {@code 0A000}, or if the database cannot be asked
   */
  public static void requireAllowed(
      StatementText text, ListedTable table, TableNameReader.Name name, Force force)
      throws SQLException {
    requireNoneDenied(text, name, force);
    if (table.rule().hardDeletes() == TableRule.HardDeletes.DENY) {
      throw Refusal.denied(
          text.sql(),
          text.tokens().start(name.first()),
          "the rules deny hard deletes of " + table.rule().table() + " (force: deny)",
          "leave the hint force out, so that the rows are soft-deleted, or change the rule");
    }
  }

  /** The same for a table that is not listed. */
  public static void requireNoneDenied(StatementText text, TableNameReader.Name name, Force force)
      throws SQLException {
    ParentTable parent = text.references().parent(name);
    ChildKey denied = parent == null ? null : text.references().denied(parent, force);
    if (denied != null) {
      throw Refusal.denied(
          text.sql(),
          text.tokens().start(name.first()),
          "rows of %s would really be deleted with these, by the key %s, and the rules"
                  .formatted(denied.table().name(), denied.key().name())
              + " deny hard deletes of that table (force: deny)",
          "leave the hint force out, or change the rule");
    }
  }

  /**
   * Notes the keys by which soft-deleted rows may keep the database from deleting rows of {@code
   * target}, so that its error tells more.
   */
  static void noteHolding(StatementText text, ChangeTarget target, Force force)
      throws SQLException {
    ParentTable parent = force == Force.CASCADE ? null : text.references().parent(target.name());
    if (parent != null) {
      for (ChildKey key : text.references().holding(parent)) {
        text.notes().hold(HoldingKey.of(key.key(), force == Force.PLAIN));
      }
    }
  }

  /**
   * Refuses {@code force(cascade)} where it is not known which rows are taken along.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  public static void refuseCascade(StatementText text, int place, Force force) throws Refusal {
    if (force == Force.CASCADE) {
      throw text.unsupported(
          place,
          "force(cascade) is for a DELETE, of which it is known which rows are in its way",
          "write a DELETE with the same condition, or force alone");
    }
  }
}
