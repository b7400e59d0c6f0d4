package org.softdelete.harness.regression.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.softdelete.harness.database.PlantedRows;

/**
 * Deleted rows that are hard to tell from live ones: for each live row one that looks the same,
 * where no unique key forbids it, and one with other values, where no constraint does. Besides one
 * of the {@link PlantedRows}, if there is a column for its word.
 */
final class Lookalikes {

  /** Of each table, so many live rows get company. */
  private static final int MOST = 1000;

  private static final String COPIES =
      """
      INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE
      SELECT %3$s FROM ONLY %1$s WHERE %4$s IS NULL LIMIT %5$d
      ON CONFLICT DO NOTHING
      """;

  /** Keys that are checked only at the end of a transaction: no conflict is found in time. */
  private static final String LATE_KEYS =
      """
      SELECT FROM pg_catalog.pg_index WHERE NOT indimmediate
      AND indrelid OPERATOR(pg_catalog.=) '%s'::pg_catalog.regclass
      """;

  private Lookalikes() {}

  /** Puts them into a table that has no deleted rows. */
  static void add(Backstage backstage, CatalogRelation table) throws SQLException {
    backstage.run(statement -> copy(statement, table, CatalogColumn::name, MOST));
    backstage.run(statement -> copy(statement, table, CatalogColumn::other, MOST));
    backstage.run(statement -> copy(statement, table, CatalogColumn::planted, 1));
  }

  /** Removes all deleted rows. */
  static void purge(Backstage backstage, CatalogRelation table) throws SQLException {
    backstage.run(
        statement ->
            statement.execute(
                "DELETE FROM ONLY %s WHERE %s IS NOT NULL".formatted(table.sql(), Catalog.MARKER)));
  }

  /** Moves half of the rows to other places of the table; their values stay. */
  static void stir(Backstage backstage, CatalogRelation table) throws SQLException {
    backstage.run(
        statement ->
            statement.execute(
                "UPDATE ONLY %s SET %s = NULL WHERE (ctid::text::point)[1]::int %% 2 = 0"
                    .formatted(table.sql(), Catalog.MARKER)));
  }

  private static void copy(
      Statement statement, CatalogRelation table, Function<CatalogColumn, String> value, int most)
      throws SQLException {
    try (ResultSet keys = statement.executeQuery(LATE_KEYS.formatted(table.literal()))) {
      if (keys.next()) {
        return;
      }
    }
    List<CatalogColumn> columns = CatalogColumn.of(statement, table);
    statement.execute(
        COPIES.formatted(
            table.sql(),
            CatalogColumn.list(columns, CatalogColumn::name, Catalog.MARKER),
            CatalogColumn.list(columns, value, "pg_catalog.now()"),
            Catalog.MARKER,
            most));
  }
}
