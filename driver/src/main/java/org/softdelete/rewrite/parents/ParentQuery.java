package org.softdelete.rewrite.parents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;

/** A query that fails where a row would point to a deleted one. Stateless, so thread-safe. */
public final class ParentQuery {

  private static final String KEY = "softdelete_key";

  private ParentQuery() {}

  /**
   * The query for one key. It sees deleted rows only if the text that it is sent as does.
   *
   * @param values the values of the key's columns, in its order, each as SQL text
   */
  public static String of(Dialect dialect, ParentKey key, List<String> values) {
    Map<String, String> written = new HashMap<>();
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (ForeignKey.Column column : key.key().columns()) {
      String name = "k" + (written.size() + 1);
      written.put(column.child(), KEY + '.' + name);
      names.add(name);
    }
    String check =
        new CheckedValue(dialect, written, Map.of(), false, MetKeys.NONE)
            .of(List.of(key), KEY + ".k1");
    return "SELECT %s FROM (SELECT %s) AS %s%s"
        .formatted(check, String.join(", ", values), KEY, names);
  }
}
