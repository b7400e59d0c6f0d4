package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rules.TableRule;

/** Whether the rules let rows of a table really be deleted. */
public final class HardDeletes {

  private HardDeletes() {}

  /**
   * Refuses the statement if the rule of {@code table} says {@code force: deny}, or that of a table
   * to which the database would cascade.
   *
   * @throws SQLException with SQLState {@code 0A000}, or if the database cannot be asked
   */
  public static void requireAllowed(
      StatementText text, ListedTable table, TableNameReader.Name name) throws SQLException {
    requireNoneDenied(text, name);
    if (table.rule().hardDeletes() == TableRule.HardDeletes.DENY) {
      throw Refusal.denied(
          text.sql(),
          text.tokens().start(name.first()),
          "the rules deny hard deletes of " + table.rule().table() + " (force: deny)",
          "leave the hint force out, so that the rows are soft-deleted, or change the rule");
    }
  }

  /** The same for a table that is not listed. */
  public static void requireNoneDenied(StatementText text, TableNameReader.Name name)
      throws SQLException {
    ParentTable parent = text.parent(name);
    ChildKey denied = parent == null ? null : text.denied(parent);
    if (denied != null) {
      throw Refusal.denied(
          text.sql(),
          text.tokens().start(name.first()),
          "the database would really delete rows of %s with these, by the key %s, and the rules"
                  .formatted(denied.table().name(), denied.key().name())
              + " deny hard deletes of that table (force: deny)",
          "leave the hint force out, or change the rule");
    }
  }
}
