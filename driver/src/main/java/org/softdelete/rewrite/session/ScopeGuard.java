package org.softdelete.rewrite.session;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.rules.RuleIndex;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rules.TableName;

/**
 * Refuses what is executed in a scope that names a table of which the rules say nothing: which
 * tables a scope can name is only known where there are rules.
 */
public final class ScopeGuard {

  private ScopeGuard() {}

  /**
   * Refuses it.
   *
   * @param scoped what the scope says
   * @throws SQLException with SQLState {@code 42704}
   */
  public static void check(Said scoped, RuleIndex rules) throws SQLException {
    if (!scoped.namesTables()) {
      return;
    }
    Stream<TableName> named = scoped.named().stream().map(Said.Named::table);
    for (TableName table : Stream.concat(named, scoped.reallyDeleted().stream()).toList()) {
      if (!rules.nameable().contain(table)) {
        throw new SQLException(
            "Refused, and not sent to the database: the scope of SoftDelete that this is executed in names a table, and %s.%nWhat to do: name a listed table in the scope, or execute the statement outside of it."
                .formatted(rules.nameable().unknown(table)),
            SqlStates.UNKNOWN_SETTING);
      }
    }
  }
}
