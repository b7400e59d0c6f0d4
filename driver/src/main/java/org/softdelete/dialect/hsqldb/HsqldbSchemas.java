package org.softdelete.dialect.hsqldb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.rewrite.model.SchemaLookup;

/** Looks into the current schema, as HSQLDB does. As thread-safe as the connection. */
record HsqldbSchemas(SideQuestions questions) implements SchemaLookup {

  private static final String QUERY =
      """
      SELECT TABLE_SCHEMA FROM INFORMATION_SCHEMA.TABLES
       WHERE TABLE_SCHEMA = CURRENT_SCHEMA AND TABLE_NAME = ?\
      """;

  @Override
  public @Nullable String schemaOf(String table) throws SQLException {
    return questions.ask(connection -> schemaOf(table, connection));
  }

  private static @Nullable String schemaOf(String table, Connection connection)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, table);
      try (ResultSet schema = query.executeQuery()) {
        return schema.next() ? schema.getString(1) : null;
      }
    }
  }
}
