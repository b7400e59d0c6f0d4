package org.softdelete.dialect.hsqldb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.jdbc.database.CatalogReading;
import org.softdelete.jdbc.database.ForeignKeyRows;
import org.softdelete.rewrite.model.ForeignKey.Action;

/**
 * Asks HSQLDB for the foreign keys, in one statement, which tells them as JDBC does (guide:
 * Information Schema; {@link DatabaseMetaData#getCrossReference}). Stateless, so thread-safe.
 */
final class HsqldbForeignKeys {

  private static final String QUERY =
      """
      SELECT K.FK_NAME, K.FKTABLE_SCHEM, K.FKTABLE_NAME, K.PKTABLE_SCHEM, K.PKTABLE_NAME,
             K.DELETE_RULE, K.FKCOLUMN_NAME, K.PKCOLUMN_NAME, C.TYPE_NAME,
             NOT EXISTS (
               SELECT 1 FROM INFORMATION_SCHEMA.SYSTEM_CROSSREFERENCE N
                WHERE N.FKTABLE_SCHEM = K.FKTABLE_SCHEM
                  AND N.FKTABLE_NAME = K.FKTABLE_NAME
                  AND N.FK_NAME = K.FK_NAME
                  AND N.KEY_SEQ > K.KEY_SEQ),
             O.COLUMN_DEF, O.TYPE_NAME, CAST(NULL AS VARCHAR(1)), O.ORDINAL_POSITION,
             CAST(NULL AS VARCHAR(1))
        FROM INFORMATION_SCHEMA.SYSTEM_CROSSREFERENCE K
        JOIN INFORMATION_SCHEMA.SYSTEM_COLUMNS C
          ON C.TABLE_SCHEM = K.PKTABLE_SCHEM
         AND C.TABLE_NAME = K.PKTABLE_NAME
         AND C.COLUMN_NAME = K.PKCOLUMN_NAME
        JOIN INFORMATION_SCHEMA.SYSTEM_COLUMNS O
          ON O.TABLE_SCHEM = K.FKTABLE_SCHEM
         AND O.TABLE_NAME = K.FKTABLE_NAME
         AND O.COLUMN_NAME = K.FKCOLUMN_NAME
       ORDER BY K.FKTABLE_SCHEM, K.FKTABLE_NAME, K.FK_NAME, K.KEY_SEQ\
      """;

  private HsqldbForeignKeys() {}

  static void read(Connection connection, CatalogReading reading) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(QUERY)) {
      new ForeignKeyRows(reading).readAll(rows, row -> action(row.getInt(6)));
    }
  }

  private static Action action(int rule) {
    return switch (rule) {
      case DatabaseMetaData.importedKeyCascade -> Action.CASCADE;
      case DatabaseMetaData.importedKeySetNull -> Action.SET_NULL;
      case DatabaseMetaData.importedKeySetDefault -> Action.SET_DEFAULT;
      case DatabaseMetaData.importedKeyRestrict -> Action.RESTRICT;
      default -> Action.NO_ACTION;
    };
  }
}
