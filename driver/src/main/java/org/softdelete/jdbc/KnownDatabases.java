package org.softdelete.jdbc;

import static java.util.stream.Collectors.joining;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import org.softdelete.dialect.h2.H2Database;
import org.softdelete.dialect.hsqldb.HsqldbDatabase;
import org.softdelete.dialect.postgresql.PostgresqlDatabase;
import org.softdelete.jdbc.configuration.SoftDeleteUrl;
import org.softdelete.jdbc.database.Database;
import org.softdelete.rewrite.model.SqlStates;

/** The databases whose SQL is understood: one line for each, and its folder beside the others. */
final class KnownDatabases {

  private static final List<Database> ALL =
      List.of(
          new H2Database(), //
          new HsqldbDatabase(),
          new PostgresqlDatabase());

  private KnownDatabases() {}

  /**
   * The database that {@code described} is.
   *
   * @throws SQLException with SQLState {@code 0A000} if it is none of them, or as the database says
   */
  static Database behind(DatabaseMetaData described) throws SQLException {
    for (Database database : ALL) {
      if (database.isBehind(described)) {
        return database;
      }
    }
    throw new SQLFeatureNotSupportedException(
        "The database is '%s', whose SQL softdelete does not understand; it understands %s."
                .formatted(
                    described.getDatabaseProductName(),
                    ALL.stream().map(Database::name).collect(joining(", ")))
            + " Nothing was sent. Connect to it without the prefix '"
            + SoftDeleteUrl.PREFIX
            + "'; deletes are real then.",
        SqlStates.NOT_SUPPORTED);
  }
}
