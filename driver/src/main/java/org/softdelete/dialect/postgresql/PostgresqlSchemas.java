package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.Quoting;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.rewrite.model.SchemaLookup;

/**
 * Asks PostgreSQL, which searches its {@code search_path} itself, temporary tables first. As
 * thread-safe as the connection.
 *
 * @param questions how the connection is asked
 */
record PostgresqlSchemas(SideQuestions questions) implements SchemaLookup {

  private static final String QUERY =
      """
      SELECT n.nspname
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid = pg_catalog.to_regclass(?)\
      """;

  /** Names are resolved by the newest state of the catalog, queries see that of the transaction. */
  private static final String NEWER =
      """
      SELECT 1
       WHERE pg_catalog.to_regclass(?) IS NOT NULL
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(?))\
      """;

  @Override
  public @Nullable String schemaOf(String table) throws SQLException {
    return questions.ask(connection -> schemaOf(table, connection));
  }

  private static @Nullable String schemaOf(String table, Connection connection)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, Quoting.quoted(table));
      try (ResultSet schema = query.executeQuery()) {
        return schema.next() ? schema.getString(1) : null;
      }
    }
  }

  @Override
  public boolean isNewerThanCatalog(@Nullable String schema, String name) throws SQLException {
    String relation = Quoting.qualified(schema, name);
    return questions.ask(connection -> isNewer(relation, connection));
  }

  private static boolean isNewer(String relation, Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NEWER)) {
      query.setString(1, relation);
      query.setString(2, relation);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
