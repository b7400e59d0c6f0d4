package org.softdelete.harness.random.schema;

import java.util.List;

/**
 * A way to mark rows deleted. Immutable.
 *
 * @param column the marker column
 * @param live the literal of live rows, as SQL
 * @param written what a delete writes, as SQL
 * @param deleted literals of rows that are deleted from the start
 */
public record Marker(RandomColumn column, String live, String written, List<String> deleted) {

  /** One of each kind that the rules allow. */
  public static final List<Marker> KINDS =
      List.of(
          time("deleted_at"),
          time("\"deletedAt\""),
          time("destroy_time"),
          new Marker(
              new RandomColumn("is_deleted", ValueType.BOOL), "FALSE", "TRUE", List.of("TRUE")),
          new Marker(
              new RandomColumn("state", ValueType.TEXT),
              "'active'",
              "'gone'",
              List.of("'gone'", "'x'")),
          new Marker(new RandomColumn("removed", ValueType.INT), "0", "1", List.of("1", "2")),
          new Marker(
              new RandomColumn("removed_at", ValueType.TIME),
              "TIMESTAMP '1970-01-01 00:00:00'",
              "CURRENT_TIMESTAMP",
              List.of("TIMESTAMP '2020-01-01 00:00:00'")));

  private static Marker time(String column) {
    return new Marker(
        new RandomColumn(column, ValueType.TIME),
        "NULL",
        "CURRENT_TIMESTAMP",
        List.of("TIMESTAMP '2020-01-01 00:00:00'", "TIMESTAMP '2021-02-03 04:05:06'"));
  }

  /** Whether a null means that a row is live. */
  public boolean liveIsNull() {
    return live.equals("NULL");
  }

  /** The condition that live rows fulfil. */
  public String isLive() {
    return column.name() + (liveIsNull() ? " IS NULL" : " = " + live);
  }

  /** The condition that deleted rows fulfil; the column holds no nulls where live is no null. */
  public String isDeleted() {
    return column.name() + (liveIsNull() ? " IS NOT NULL" : " <> " + live);
  }
}
