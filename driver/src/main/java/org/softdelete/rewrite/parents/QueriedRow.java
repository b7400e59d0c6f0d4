package org.softdelete.rewrite.parents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.text.Refusal;

/**
 * A row whose values are columns of a query. The last of a key becomes one that fails where the row
 * would point to a deleted one. Confined to one rewrite.
 */
record QueriedRow(CheckedKeys keys) {

  /**
   * What it has to be filled with.
   *
   * @param columns the names, folded, of the columns that are filled
   * @param values what they are filled with, as SQL text that is the same wherever it stands
   * @throws Refusal with SQLState {@code 0A000} if a key cannot be checked here
   */
  List<String> checked(List<String> columns, List<String> values) throws Refusal {
    Map<Integer, List<ParentKey>> carried = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    for (ParentKey key : keys.keys()) {
      List<Integer> places = new ArrayList<>();
      boolean points = true;
      for (ForeignKey.Column column : key.key().columns()) {
        int place = columns.indexOf(keys.fold(column));
        places.add(place);
        points &= place >= 0 || keys.updated() != null || keys.isDefaulted(column);
        if (place >= 0) {
          // The column holds what the value becomes, which may be of another type.
          written.put(
              column.child(), "CAST(%s AS %s)".formatted(values.get(place), column.childType()));
        }
      }
      int last = Collections.max(places);
      if (last >= 0 && points) {
        putDefaults(key, written);
        carried.computeIfAbsent(last, any -> new ArrayList<>()).add(key);
      }
    }
    for (TableColumn column : keys.met().columns()) {
      int place = columns.indexOf(column.name());
      if (place >= 0) {
        written.putIfAbsent(column.name(), values.get(place));
      }
    }
    CheckedValue check = keys.check(written);
    List<String> checked = new ArrayList<>(values);
    carried.forEach((place, own) -> checked.set(place, check.of(own, values.get(place))));
    return checked;
  }

  private void putDefaults(ParentKey key, Map<String, String> written) throws Refusal {
    for (ForeignKey.Column column : key.key().columns()) {
      if (keys.updated() == null && !written.containsKey(column.child())) {
        written.put(column.child(), keys.defaultOf(column, keys.table().first()));
      }
    }
  }
}
