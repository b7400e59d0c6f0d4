package org.softdelete.dialect.hsqldb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.rewrite.model.SqlStates;

/**
 * The databases whose ways HSQLDB imitates when it is told to (HSQLDB guide, Compatibility With
 * Other RDBMS): each has statements and quotes of its own.
 */
final class HsqldbSyntax {

  private static final String IMITATED =
      """
      SELECT PROPERTY_NAME FROM INFORMATION_SCHEMA.SYSTEM_PROPERTIES
       WHERE PROPERTY_NAME LIKE 'sql.syntax!_%' ESCAPE '!' AND PROPERTY_VALUE = 'true'
       ORDER BY PROPERTY_NAME\
      """;

  private HsqldbSyntax() {}

  /**
   * Refuses a database that imitates another.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  static void requireItsOwn(SideQuestions questions) throws SQLException {
    List<String> imitated = questions.ask(HsqldbSyntax::imitated);
    if (!imitated.isEmpty()) {
      throw new SQLFeatureNotSupportedException(
          "The database is HSQLDB with %s, and takes statements of another database that softdelete"
                  .formatted(String.join(", ", imitated))
              + " does not read there. Nothing was sent. Connect to it without that property, or"
              + " without softdelete; deletes are real then.",
          SqlStates.NOT_SUPPORTED);
    }
  }

  private static List<String> imitated(Connection real) throws SQLException {
    List<String> imitated = new ArrayList<>();
    try (Statement query = real.createStatement();
        ResultSet properties = query.executeQuery(IMITATED)) {
      while (properties.next()) {
        imitated.add(properties.getString(1) + "=true");
      }
    }
    return imitated;
  }
}
