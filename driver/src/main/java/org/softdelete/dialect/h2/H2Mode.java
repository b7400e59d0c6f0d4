package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import org.softdelete.dialect.Upserts;
import org.softdelete.jdbc.database.OwnMethod;
import org.softdelete.rewrite.model.SqlStates;

/**
 * The other database whose ways H2 imitates (H2: Features, Compatibility Modes). Immutable.
 *
 * @param name as H2 spells it
 */
record H2Mode(String name) {

  /** Costs a hundredth of the query, which takes longer than all else of a connection in memory. */
  private static final OwnMethod MODE = new OwnMethod("org.h2.jdbc.JdbcConnection", "getMode");

  private static final String QUERY =
      "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'MODE'";

  /** The mode that the database is in. */
  static H2Mode of(Connection real) throws SQLException {
    Object mode = MODE.of(real);
    return new H2Mode(mode == null ? asked(real) : mode.toString());
  }

  private static String asked(Connection real) throws SQLException {
    try (Statement query = real.createStatement();
        ResultSet mode = query.executeQuery(QUERY)) {
      return mode.next() ? mode.getString(1) : "";
    } catch (RuntimeException noCatalog) {
      // ShardingSphere in front of H2 passes no query of the catalog on. It reads every text itself
      // before, and knows no names in brackets.
      return "";
    }
  }

  /** The upserts that there are in it. */
  Upserts upserts() {
    return switch (name) {
      case "MySQL", "MariaDB" -> Upserts.MERGE_OR_IGNORE;
      case "PostgreSQL" -> Upserts.MERGE_OR_NOTHING;
      default -> Upserts.MERGE;
    };
  }

  /**
   * Refuses a mode in which a text could be misread.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  void refuseIfNotUnderstood() throws SQLFeatureNotSupportedException {
    if (name.equals(H2Dialect.BRACKETS_MODE)) {
      throw new SQLFeatureNotSupportedException(
          "The database is H2 in MODE=%s, where names may stand in square brackets: what is text in"
                  .formatted(name)
              + " quotes and what is SQL cannot be told with certainty there. Nothing was sent."
              + " Connect in another mode (MODE=REGULAR is H2's own), or without softdelete; deletes"
              + " are real then.",
          SqlStates.NOT_SUPPORTED);
    }
  }
}
