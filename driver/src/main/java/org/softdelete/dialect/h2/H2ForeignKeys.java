package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.softdelete.jdbc.database.CatalogReading;
import org.softdelete.jdbc.database.ForeignKeyRows;
import org.softdelete.rewrite.model.ForeignKey.Action;

/**
 * Asks H2 for the foreign keys, in one statement (H2 manual: Information Schema). Stateless, so
 * thread-safe.
 */
final class H2ForeignKeys {

  private static final String QUERY =
      """
      SELECT R.CONSTRAINT_NAME, C.TABLE_SCHEMA, C.TABLE_NAME, P.TABLE_SCHEMA, P.TABLE_NAME,
             R.DELETE_RULE, C.COLUMN_NAME, P.COLUMN_NAME,
             (SELECT DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS T
               WHERE T.TABLE_SCHEMA = P.TABLE_SCHEMA
                 AND T.TABLE_NAME = P.TABLE_NAME
                 AND T.COLUMN_NAME = P.COLUMN_NAME),
             NOT EXISTS (
               SELECT 1 FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE N
                WHERE N.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA
                  AND N.CONSTRAINT_NAME = C.CONSTRAINT_NAME
                  AND N.ORDINAL_POSITION > C.ORDINAL_POSITION),
             O.COLUMN_DEFAULT,
             CASE WHEN O.DATA_TYPE = 'NUMERIC'
                  THEN 'NUMERIC(' || O.NUMERIC_PRECISION || ', ' || O.NUMERIC_SCALE || ')'
                  WHEN O.DATA_TYPE IN ('CHARACTER', 'BINARY') THEN O.DATA_TYPE || ' VARYING'
                  WHEN O.DATA_TYPE IN ('ENUM', 'INTERVAL') THEN 'CHARACTER VARYING'
                  WHEN O.DATA_TYPE LIKE 'TIME%'
                  THEN REGEXP_REPLACE(
                         O.DATA_TYPE, '^(TIMESTAMP|TIME)', '$1(' || O.DATETIME_PRECISION || ')')
                  ELSE O.DATA_TYPE END,
             CASE WHEN O.DATA_TYPE IN ('CHARACTER', 'BINARY')
                  THEN O.DATA_TYPE || '(' || O.CHARACTER_MAXIMUM_LENGTH || ')' END,
             CASE WHEN O.IS_VISIBLE
                  THEN (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS T
                         WHERE T.TABLE_SCHEMA = C.TABLE_SCHEMA
                           AND T.TABLE_NAME = C.TABLE_NAME
                           AND T.IS_VISIBLE
                           AND T.ORDINAL_POSITION <= O.ORDINAL_POSITION)
                  ELSE 0 END,
             O.GENERATION_EXPRESSION
        FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R
        JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE C
          ON C.CONSTRAINT_SCHEMA = R.CONSTRAINT_SCHEMA
         AND C.CONSTRAINT_NAME = R.CONSTRAINT_NAME
        JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE P
          ON P.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA
         AND P.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME
         AND P.ORDINAL_POSITION = C.POSITION_IN_UNIQUE_CONSTRAINT
        JOIN INFORMATION_SCHEMA.COLUMNS O
          ON O.TABLE_SCHEMA = C.TABLE_SCHEMA
         AND O.TABLE_NAME = C.TABLE_NAME
         AND O.COLUMN_NAME = C.COLUMN_NAME
       ORDER BY C.TABLE_SCHEMA, C.TABLE_NAME, R.CONSTRAINT_NAME, C.ORDINAL_POSITION\
      """;

  private H2ForeignKeys() {}

  static void read(Connection connection, CatalogReading reading) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(QUERY)) {
      new ForeignKeyRows(reading).readAll(rows, row -> action(row.getString(6)));
    }
  }

  private static Action action(String rule) {
    return Action.valueOf(rule.replace(' ', '_').toUpperCase(Locale.ROOT));
  }
}
