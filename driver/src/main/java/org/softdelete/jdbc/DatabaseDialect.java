package org.softdelete.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names.Unquoted;
import org.softdelete.dialect.h2.H2Dialect;
import org.softdelete.dialect.postgresql.PostgresqlDialect;
import org.softdelete.jdbc.configuration.SoftDeleteUrl;

/** Finds out which SQL a database speaks. */
final class DatabaseDialect {

  private DatabaseDialect() {}

  /**
   * The dialect of a database.
   *
   * @throws SQLException with SQLState {@code 0A000} if it is not understood, or as the database
   *     says
   */
  static Dialect of(DatabaseMetaData database) throws SQLException {
    String name = database.getDatabaseProductName();
    return switch (name) {
      case "H2" -> H2Dialect.of(unquotedNames(database));
      case "PostgreSQL" -> PostgresqlDialect.of(database.getDatabaseMajorVersion());
      default ->
          throw new SQLFeatureNotSupportedException(
              "The database is '%s', whose SQL softdelete does not understand; it understands H2"
                      .formatted(name)
                  + " and PostgreSQL. Nothing was sent. Connect to it without the prefix '"
                  + SoftDeleteUrl.PREFIX
                  + "'; deletes are real then.",
              SqlStates.NOT_SUPPORTED);
    };
  }

  private static Unquoted unquotedNames(DatabaseMetaData database) throws SQLException {
    // First, because H2 folds names and ignores their case at the same time if it is told to.
    if (!database.supportsMixedCaseQuotedIdentifiers()) {
      return Unquoted.INSENSITIVE;
    }
    if (database.storesUpperCaseIdentifiers()) {
      return Unquoted.UPPER;
    }
    return database.storesLowerCaseIdentifiers() ? Unquoted.LOWER : Unquoted.EXACT;
  }
}
