package org.softdelete.rewrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;

/** The tables of {@code resources/tables.txt}, which tells how one is described. Immutable. */
record DescribedTables(Map<String, TableShape> tables) implements TableLookup {

  static DescribedTables read() throws IOException {
    Map<String, TableShape> tables = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/tables.txt"))) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" \\| ", -1);
        tables.put(parts[0], shape(parts));
      }
    }
    return new DescribedTables(Map.copyOf(tables));
  }

  @Override
  public @Nullable TableShape shapeOf(@Nullable String schema, String table) {
    TableShape shape = tables.get(table);
    return shape == null ? inUpperCase(tables.get(table.toLowerCase(Locale.ROOT))) : shape;
  }

  /** The shape of a table in a database that folds names so. */
  private static @Nullable TableShape inUpperCase(@Nullable TableShape shape) {
    return shape == null
        ? null
        : new TableShape(
            shape.columns().stream()
                .map(one -> new TableColumn(upper(one.name()), one.sql(), one.type(), one.origin()))
                .toList(),
            shape.keys().stream()
                .map(
                    key ->
                        new UniqueKey(
                            key.name(),
                            key.columns().stream().map(DescribedTables::upper).toList(),
                            key.sql(),
                            key.exclusion(),
                            key.deferrable(),
                            key.predicate()))
                .toList(),
            shape.primaryKey());
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static TableShape shape(String[] parts) {
    List<TableColumn> columns = new ArrayList<>();
    List<UniqueKey> keys = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String[] words = parts[i].split(" ", 4);
      if (Set.of("key", "exclusion", "deferrable").contains(words[0])) {
        List<String> names = words[2].equals("()") ? List.of() : List.of(words[2].split(",", -1));
        String predicate = words.length > 3 ? words[3] : null;
        boolean exclusion = words[0].equals("exclusion");
        boolean deferrable = words[0].equals("deferrable");
        String sql = String.join(", ", names);
        keys.add(new UniqueKey(words[1], names, sql, exclusion, deferrable, predicate));
      } else {
        TableColumn.Origin origin =
            TableColumn.Origin.valueOf(words.length > 2 ? words[2] : "DEFAULT");
        columns.add(new TableColumn(words[0], words[0], words[1], origin));
      }
    }
    return new TableShape(columns, keys, List.of());
  }
}
