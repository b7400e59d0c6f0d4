package org.softdelete.harness.upserts;

import java.util.List;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Product;

/**
 * A way to insert keys. What meets a live row adds one to its {@code hits}, or leaves it alone and
 * counts nothing; a new row has one hit. So hits add up to what was counted.
 */
enum KeyStatement {
  INSERT("INSERT INTO %1$s (id, name) VALUES %2$s"),
  QUERY("INSERT INTO %1$s (id, name) SELECT id, name FROM (VALUES %2$s) v (id, name)"),
  MERGE(
      "MERGE INTO %1$s t USING (VALUES %2$s) v (id, name) ON t.id = v.id"
          + " WHEN MATCHED THEN UPDATE SET hits = t.hits + 1"
          + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (v.id, v.name)"),
  DO_UPDATE(
      "INSERT INTO %1$s (id, name) VALUES %2$s"
          + " ON CONFLICT (id) DO UPDATE SET hits = %1$s.hits + 1"),
  DO_NOTHING("INSERT INTO %1$s (id, name) VALUES %2$s ON CONFLICT (id) DO NOTHING"),
  KEYED("MERGE INTO %1$s (id, name) KEY (id) VALUES %2$s");

  private final String sql;

  KeyStatement(String sql) {
    this.sql = sql;
  }

  /**
   * Those for a table. H2's {@code MERGE} is none where deleted rows hold no key: two sessions of
   * the plain driver, on a twin of that table, find other hits than they have added, too.
   */
  static List<KeyStatement> of(Product product, String table) {
    if (product != Product.H2) {
      return List.of(INSERT, QUERY, MERGE, DO_UPDATE, DO_NOTHING);
    }
    return switch (table) {
      case TwoSessionsTest.UPSERTED -> List.of(KEYED);
      case TwoSessionsTest.LIVE_KEY -> List.of(INSERT, QUERY);
      default -> List.of(INSERT, QUERY, MERGE);
    };
  }

  /** Whether it counts a live row to which it adds nothing. */
  boolean countsWhatItLeaves() {
    return this == KEYED;
  }

  /** Whether its count does not tell which of several keys were inserted. */
  boolean takesOne() {
    return this == DO_NOTHING;
  }

  /** The statement for these keys. */
  String text(String table, List<Integer> keys) {
    String rows =
        keys.stream()
            .map(key -> "(%d, '%s')".formatted(key, "n" + key))
            .collect(Collectors.joining(", "));
    return sql.formatted(table, rows);
  }
}
