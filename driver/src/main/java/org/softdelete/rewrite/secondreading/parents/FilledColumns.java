package org.softdelete.rewrite.secondreading.parents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;

/**
 * What a row that is inserted is filled with beside the columns that it names, as their defaults
 * may point to a deleted row. Immutable.
 *
 * @param text how a value is checked
 * @param keys the keys of the table
 */
public record FilledColumns(CheckText text, List<ParentKey> keys) {

  /**
   * The values by their columns, both as SQL text.
   *
   * @param named whether a column is named
   */
  public Map<String, String> of(Predicate<ForeignKey.Column> named) {
    Map<String, List<ParentKey>> keysOf = new LinkedHashMap<>();
    for (ParentKey key : keys) {
      boolean unnamed = true;
      String last = "";
      for (ForeignKey.Column column : key.key().columns()) {
        unnamed &= !named.test(column) && !column.isNullByDefault();
        last = column.child();
      }
      if (unnamed) {
        keysOf.computeIfAbsent(last, any -> new ArrayList<>()).add(key);
      }
    }
    Map<String, String> filled = new LinkedHashMap<>();
    keysOf.forEach(
        (last, checked) -> {
          Map<String, String> written = new LinkedHashMap<>();
          StringJoiner values = new StringJoiner(", ");
          StringJoiner names = new StringJoiner(", ");
          for (ParentKey key : checked) {
            for (ForeignKey.Column column : key.key().columns()) {
              if (!written.containsKey(column.child())) {
                names.add("k" + (written.size() + 1));
                written.put(column.child(), "softdelete_key.k" + (written.size() + 1));
                values.add(column.defaultValue());
              }
            }
          }
          String own = written.getOrDefault(last, "");
          filled.put(
              Names.quoted(last),
              "(SELECT %s FROM (SELECT %s) AS softdelete_key(%s))"
                  .formatted(text.of(checked, written, own, own), values, names));
        });
    return filled;
  }
}
