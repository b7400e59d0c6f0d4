package org.softdelete.harness.regression.database;

import java.io.StringReader;
import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.core.TransactionState;

/** Compares the live rows of tables on two sides, and makes them equal again. */
public final class Contents {

  private static final String DIGEST =
      """
      SELECT %d, pg_catalog.concat(pg_catalog.count(*), ' ', pg_catalog.sum(pg_catalog.hashtext(
        pg_catalog.textin(pg_catalog.record_out(sd_row)))))
      FROM ONLY %s AS sd_row WHERE %s IS NULL
      """;

  private Contents() {}

  /** The tables whose live rows differ; none where they cannot be read now. */
  public static List<CatalogRelation> differing(
      ScriptSession one, ScriptSession other, List<CatalogRelation> tables) throws SQLException {
    if (tables.isEmpty()) {
      return List.of();
    }
    Map<Integer, String> left = digests(one, tables);
    Map<Integer, String> right = digests(other, tables);
    return left.isEmpty() || right.isEmpty()
        ? List.of()
        : IntStream.range(0, tables.size())
            .filter(number -> !Objects.equals(left.get(number), right.get(number)))
            .mapToObj(tables::get)
            .toList();
  }

  /** Gives {@code to} the rows that {@code from} has, and no others; answers whether it could. */
  public static boolean copy(ScriptSession from, ScriptSession to, CatalogRelation table)
      throws SQLException {
    StringWriter rows = new StringWriter();
    return new Backstage(from)
            .run(
                statement -> {
                  String names =
                      CatalogColumn.list(
                          CatalogColumn.of(statement, table), CatalogColumn::name, Catalog.MARKER);
                  from.copyManager()
                      .copyOut(
                          "COPY (SELECT %s FROM ONLY %s) TO STDOUT".formatted(names, table.sql()),
                          rows);
                })
        && new Backstage(to)
            .run(
                statement -> {
                  String names =
                      CatalogColumn.list(
                          CatalogColumn.of(statement, table), CatalogColumn::name, Catalog.MARKER);
                  statement.execute("DELETE FROM ONLY " + table.sql());
                  to.copyManager()
                      .copyIn(
                          "COPY %s (%s) FROM STDIN".formatted(table.sql(), names),
                          new StringReader(rows.toString()));
                });
  }

  /** By the table's place in the list; empty if they cannot be read. */
  private static Map<Integer, String> digests(ScriptSession side, List<CatalogRelation> tables)
      throws SQLException {
    Map<Integer, String> digests = new TreeMap<>();
    if (side.transaction() == TransactionState.FAILED) {
      return digests;
    }
    String query =
        IntStream.range(0, tables.size())
            .mapToObj(n -> DIGEST.formatted(n, tables.get(n).sql(), Catalog.MARKER))
            .collect(Collectors.joining("UNION ALL "));
    new Backstage(side)
        .run(
            statement -> {
              try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                  digests.put(rows.getInt(1), rows.getString(2));
                }
              }
            });
    return digests;
  }
}
