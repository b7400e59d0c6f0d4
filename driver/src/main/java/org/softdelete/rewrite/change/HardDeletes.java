package org.softdelete.rewrite.change;

import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rules.TableRule;

/** Whether the rules let rows of a table really be deleted. */
final class HardDeletes {

  private HardDeletes() {}

  /** Refuses the statement if the rule of {@code table} says {@code force: deny}. */
  static void requireAllowed(StatementText text, ListedTable table, TableNameReader.Name name)
      throws Refusal {
    if (table.rule().hardDeletes() == TableRule.HardDeletes.DENY) {
      throw Refusal.denied(
          text.sql(),
          text.tokens().start(name.first()),
          "the rules deny hard deletes of " + table.rule().table() + " (force: deny)",
          "leave the hint force out, so that the rows are soft-deleted, or change the rule");
    }
  }
}
