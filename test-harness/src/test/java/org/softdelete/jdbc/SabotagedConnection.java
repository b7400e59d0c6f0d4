package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.configuration.RulesSource;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.jdbc.relations.SharedRelations;
import org.softdelete.jdbc.report.Counters;
import org.softdelete.jdbc.rewriting.SqlRewriting;
import org.softdelete.jdbc.session.SessionVisibility;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.Sabotage;
import org.softdelete.rules.Rules;

/** Makes connections of the driver whose rewriting has a fault that the driver does not know of. */
public final class SabotagedConnection {

  private SabotagedConnection() {}

  /**
   * Wraps {@code raw}.
   *
   * @param options as in a URL
   * @param fault what becomes of a text that the rewriter inserts
   */
  public static Connection wrap(
      Connection raw, Map<String, String> options, UnaryOperator<String> fault)
      throws SQLException {
    SoftDeleteOptions checked = SoftDeleteOptions.of(options, Map.of());
    Rules rules = RulesSource.at(checked.rules()).current().rules();
    Database database = KnownDatabases.behind(raw.getMetaData());
    Dialect dialect = database.dialect(raw);
    return new SoftDeleteConnection(
        raw,
        new Counters(),
        database,
        dialect,
        new SessionRelations(
            new SharedRelations(rules, dialect), database, new SideQuestions(raw, database)),
        (linked, ofCode) ->
            rewriting(Sabotage.rewriter(rules, dialect, checked.rewrite(), linked, fault)),
        new SessionVisibility(checked.paranoid(), checked.rewrite().hints()));
  }

  private static SqlRewriting rewriting(Rewriter rewriter) {
    return new SqlRewriting(rewriter);
  }
}
