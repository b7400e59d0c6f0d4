package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softdelete.harness.database.PlantedRows;
import org.softdelete.harness.random.Dice;

/**
 * Makes up the rows of a schema, some of them deleted. A live row refers to live rows, a deleted
 * one to any. The first two rows of a table are live, and one of them is in each part. For one
 * thread.
 */
final class RowMaker {

  private final Dice dice;
  private final List<KeyedTable> tables;
  private final List<Key> keys;
  private final Map<String, List<Boolean>> live = new HashMap<>();

  RowMaker(Dice dice, List<KeyedTable> tables, List<Key> keys) {
    this.dice = dice;
    this.tables = tables;
    this.keys = keys;
  }

  /** The value that the row with an id has in a column to which keys point, as SQL. */
  static String value(String column, int id) {
    return switch (column) {
      case "part" -> String.valueOf(part(id));
      case "code" -> "'c" + id + "'";
      default -> String.valueOf(id);
    };
  }

  private static int part(int id) {
    return 1 + (id + 1) % 2;
  }

  List<StartRow> rows() {
    for (KeyedTable table : tables) {
      List<Boolean> flags = new ArrayList<>();
      int count = dice.between(4, 8);
      for (int id = 1; id <= count; id++) {
        flags.add(id <= 2 || !table.isListed() || dice.chance(70));
      }
      live.put(table.name(), flags);
    }
    List<StartRow> rows = new ArrayList<>();
    for (KeyedTable table : tables) {
      for (int id = 1; id <= live.get(table.name()).size(); id++) {
        rows.add(row(table, id));
      }
    }
    return rows;
  }

  private StartRow row(KeyedTable table, int id) {
    boolean isLive = live.get(table.name()).get(id - 1);
    Map<String, String> values = new LinkedHashMap<>();
    values.put(KeyedTable.ID, String.valueOf(id));
    values.put("part", value("part", id));
    values.put("code", value("code", id));
    values.put("v", dice.pick("1", "2", "3", "NULL"));
    values.put("s", isLive || dice.chance(60) ? "'s" + id + "'" : "'" + PlantedRows.WORD + "'");
    for (Key key : keys) {
      if (key.child().equals(table.name())) {
        refer(table, key, isLive, values);
      }
    }
    table
        .marker()
        .ifPresent(
            marker ->
                values.put(
                    marker.column().name(), dice.pick(isLive ? marker.live() : marker.deleted())));
    return new StartRow(table.name(), isLive, values);
  }

  private void refer(KeyedTable table, Key key, boolean onlyLive, Map<String, String> values) {
    boolean shares = key.columns().contains("part");
    List<Integer> parents = new ArrayList<>();
    List<Boolean> flags = live.get(key.parent());
    for (int id = 1; id <= flags.size(); id++) {
      boolean fits = !shares || value("part", id).equals(values.get("part"));
      if (fits && (flags.get(id - 1) || !onlyLive)) {
        parents.add(id);
      }
    }
    boolean required = table.requires(key.columns());
    Optional<Integer> parent =
        required || dice.chance(75) ? Optional.of(dice.pick(parents)) : Optional.empty();
    for (int number = 0; number < key.columns().size(); number++) {
      String pointed = key.parentColumns().get(number);
      String column = key.columns().get(number);
      if (!column.equals("part")) {
        values.put(column, parent.map(id -> value(pointed, id)).orElse("NULL"));
      }
    }
  }
}
