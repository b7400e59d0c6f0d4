package org.softdelete.jdbc.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.RowsOrigin;
import org.softdelete.jdbc.execution.Execution;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.rules.LinkedRelations.Parents;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * Puts what follows the rules in front of the updatable result sets of one connection. As
 * thread-safe as the connection.
 */
public final class UpdatableResults {

  private final Connection real;
  private final Database database;
  private final Dialect dialect;
  private final SessionRelations relations;
  private final Execution execution;
  private final Seeing statements;

  /**
   * That of the connection behind which is {@code real}.
   *
   * @param dialect the SQL that it speaks
   * @param relations what it knows of the catalog
   * @param execution the door through which its statements go
   * @param statements prepares what is sent for a row
   */
  public UpdatableResults(
      Connection real,
      Database database,
      Dialect dialect,
      SessionRelations relations,
      Execution execution,
      Seeing statements) {
    this.real = real;
    this.database = database;
    this.dialect = dialect;
    this.relations = relations;
    this.execution = execution;
    this.statements = statements;
  }

  /** Prepares statements on the connection. */
  @FunctionalInterface
  public interface Seeing {

    /** Prepares one that sees these rows, whatever the session and the thread say. */
    PreparedStatement prepare(Visibility rows, String sql) throws SQLException;
  }

  /** Whether it matters if rows of a text's result set are changed by that. */
  public boolean concern(Rewritten text) throws SQLException {
    return text.listed() || mayPointToListed() || relations.known().cascadesFromUnlisted();
  }

  private boolean mayPointToListed() throws SQLException {
    return dialect.parents().areChecked()
        && !relations.known().linked().parents().byName().isEmpty();
  }

  /** What stands in front of the updatable result set {@code raw} of a text. */
  public ResultSet guarded(ResultSet raw, Rewritten text) throws SQLException {
    boolean all = text.showsDeleted() || !text.listed();
    Visibility seen = all ? Visibility.ALL : Visibility.LIVE;
    ResultSet rows =
        text.listed() || relations.known().cascadesFromUnlisted()
            ? database.updatableRows(
                raw, new RowsOrigin(sql -> statements.prepare(seen, sql), real, execution, all))
            : raw;
    if (!mayPointToListed()) {
      return rows;
    }
    Parents parents = relations.known().linked().parents();
    return new ChildRows(
        rows,
        new RowParents(parents, database, dialect, sql -> statements.prepare(Visibility.ALL, sql)),
        execution);
  }
}
