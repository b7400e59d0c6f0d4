package org.softdelete.jdbc;

import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.softdelete.dialect.Names.Unquoted;
import org.softdelete.dialect.h2.H2Database;
import org.softdelete.dialect.h2.H2Dialect;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.jdbc.relations.SharedRelations;
import org.softdelete.jdbc.report.Counters;
import org.softdelete.jdbc.rewriting.SqlRewriting;
import org.softdelete.jdbc.session.SessionVisibility;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.Rules;

/** Our wrappers around raw objects, under rules that list no table. */
final class Wrappers {

  /** The interfaces that are wrapped. */
  static final List<Class<?>> INTERFACES =
      List.of(
          Connection.class,
          Statement.class,
          PreparedStatement.class,
          CallableStatement.class,
          ResultSet.class,
          DatabaseMetaData.class,
          Array.class);

  private static final Rewritten TEXT = Rewritten.of("SELECT 1", false, false);

  private static final RewriteContext CONTEXT =
      new RewriteContext(Visibility.LIVE, false, table -> null, TableLookup.NONE);

  private Wrappers() {}

  /** The wrapper of a raw object of {@code type} whose calls arrive at {@code delegate}. */
  static Object around(RecordingDelegate delegate, Class<?> type) {
    try {
      return wrapped(delegate, type);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object wrapped(RecordingDelegate delegate, Class<?> type) throws SQLException {
    SoftDeleteConnection connection = connection(RecordingDelegate.raw(Connection.class));
    return switch (type.getSimpleName()) {
      case "Connection" -> connection(delegate.as(Connection.class));
      case "Statement" -> new SoftDeleteStatement<>(delegate.as(Statement.class), connection);
      case "PreparedStatement" ->
          new SoftDeletePreparedStatement<>(
              delegate.as(PreparedStatement.class),
              connection,
              "SELECT 1",
              TEXT,
              CONTEXT,
              (real, sql) -> null);
      case "CallableStatement" ->
          new SoftDeleteCallableStatement(
              delegate.as(CallableStatement.class),
              connection,
              "SELECT 1",
              TEXT,
              CONTEXT,
              (real, sql) -> null);
      case "ResultSet" ->
          new SoftDeleteResultSet(
              delegate.as(ResultSet.class),
              delegate.as(ResultSet.class),
              connection,
              new SoftDeleteStatement<>(RecordingDelegate.raw(Statement.class), connection));
      case "DatabaseMetaData" ->
          new SoftDeleteDatabaseMetaData(delegate.as(DatabaseMetaData.class), connection);
      case "Array" -> new SoftDeleteArray(delegate.as(Array.class), connection);
      default -> throw new IllegalArgumentException("nothing wraps " + type);
    };
  }

  /** The wrapper of {@code raw}. */
  static SoftDeleteConnection connection(Connection raw) {
    var dialect = H2Dialect.of(Unquoted.UPPER);
    var database = new H2Database();
    var rules = new Rules("no rules", List.of());
    var rewriter = new Rewriter(rules, dialect, RewriteOptions.DEFAULT);
    return new SoftDeleteConnection(
        raw,
        new Counters(),
        database,
        dialect,
        new SessionRelations(
            new SharedRelations(rules, dialect), database, new SideQuestions(raw, database)),
        (linked, ofCode) -> new SqlRewriting(rewriter),
        new SessionVisibility(Visibility.LIVE));
  }
}
