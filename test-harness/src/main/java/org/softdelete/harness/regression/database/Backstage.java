package org.softdelete.harness.regression.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.core.TransactionState;

/**
 * Changes tables behind the script's back, in the script's own session: in a transaction of its own
 * or, inside the script's, between savepoints; as the superuser, whoever the script pretends to be;
 * without triggers, rules and foreign keys. What fails leaves no trace. For one thread at a time.
 *
 * @param side where
 */
record Backstage(ScriptSession side) {

  private static final String WHO = "SELECT session_user::text, pg_catalog.current_setting('role')";

  /** What is done. */
  @FunctionalInterface
  interface Work {
    void run(Statement statement) throws Exception;
  }

  /**
   * Does it; answers whether that was possible.
   *
   * @throws SQLException if the session is lost
   */
  boolean run(Work work) throws SQLException {
    TransactionState state = side.transaction();
    if (state == TransactionState.FAILED) {
      return false;
    }
    boolean inside = state == TransactionState.OPEN;
    try (Statement statement = side.real().createStatement()) {
      statement.execute(inside ? "SAVEPOINT sd_backstage" : "BEGIN");
      try {
        String back = becomeSuperuser(statement);
        statement.execute("SET LOCAL session_replication_role = replica");
        work.run(statement);
        statement.execute("SET LOCAL session_replication_role = origin");
        statement.execute(inside ? back + "RELEASE sd_backstage" : "COMMIT");
        return true;
      } catch (Exception e) {
        statement.execute(inside ? "ROLLBACK TO sd_backstage; RELEASE sd_backstage" : "ROLLBACK");
        return false;
      }
    }
  }

  /** Answers what has to be sent to become who it was before. */
  private static String becomeSuperuser(Statement statement) throws SQLException {
    String user;
    String role;
    try (ResultSet row = statement.executeQuery(WHO)) {
      row.next();
      user = row.getString(1);
      role = row.getString(2);
    }
    statement.execute("SET LOCAL SESSION AUTHORIZATION DEFAULT");
    return "SET LOCAL SESSION AUTHORIZATION %s; SET LOCAL ROLE %s; "
        .formatted(
            CatalogRelation.quoted(user),
            role.equals("none") ? role : CatalogRelation.quoted(role));
  }
}
