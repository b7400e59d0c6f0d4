package org.softdelete.jdbc.configuration;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.softdelete.dialect.Names;
import org.softdelete.jdbc.failure.NoConnection;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableName;
import org.softdelete.rules.TableRule;

/**
 * Refuses rules that list one table twice. Whether {@code users} and {@code "USERS"} are one
 * depends on the database, so that the loader, which knows none, cannot tell.
 */
public final class DistinctTables {

  private DistinctTables() {}

  /**
   * Requires that no two rules mean one table.
   *
   * @param names what names mean to the database
   * @throws SQLException with SQLState {@code 08001} if two do; the message names both
   */
  public static void require(Rules rules, Names names) throws SQLException {
    Map<TableName, TableName> known = new HashMap<>();
    for (TableRule rule : rules.tables()) {
      TableName table = rule.table();
      TableName other = known.putIfAbsent(meant(table, names), table);
      if (other != null) {
        throw NoConnection.because(
            "The rules of %s list one table twice: %s and %s mean the same one in this database. Leave one of them out."
                .formatted(rules.source(), other, table));
      }
    }
  }

  private static TableName meant(TableName table, Names names) {
    Identifier schema = table.schema();
    return new TableName(schema == null ? null : meant(schema, names), meant(table.name(), names));
  }

  private static Identifier meant(Identifier name, Names names) {
    return new Identifier(names.fold(name.text(), name.quoted()), true);
  }
}
