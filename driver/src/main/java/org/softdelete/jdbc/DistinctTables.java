package org.softdelete.jdbc;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.softdelete.rewrite.rules.NameFolding;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableName;
import org.softdelete.rules.TableRule;

/**
 * Refuses rules that list one table twice. Whether {@code users} and {@code "USERS"} are one
 * depends on the database, so that the loader, which knows none, cannot tell.
 */
final class DistinctTables {

  private DistinctTables() {}

  /**
   * Requires that no two rules mean one table.
   *
   * @param folding what names mean to the database
   * @throws SQLException with SQLState {@code 08001} if two do; the message names both
   */
  static void require(Rules rules, NameFolding folding) throws SQLException {
    Map<TableName, TableName> known = new HashMap<>();
    for (TableRule rule : rules.tables()) {
      TableName table = rule.table();
      TableName other = known.putIfAbsent(meant(table, folding), table);
      if (other != null) {
        throw SoftDeleteOptions.refusal(
            "The rules of %s list one table twice: %s and %s mean the same one in this database. Leave one of them out."
                .formatted(rules.source(), other, table));
      }
    }
  }

  private static TableName meant(TableName table, NameFolding folding) {
    Identifier schema = table.schema();
    return new TableName(
        schema == null ? null : new Identifier(folding.fold(schema), true),
        new Identifier(folding.fold(table.name()), true));
  }
}
