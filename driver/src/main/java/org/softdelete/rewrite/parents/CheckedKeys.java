package org.softdelete.rewrite.parents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;

/**
 * The keys by which rows that a statement writes into a table may not point to deleted ones.
 * Confined to one rewrite.
 *
 * @param keys the keys
 * @param updated the name by which the values before are qualified; null if there are none
 * @param besideTables whether a value may hold columns of a table
 * @param comesBack whether rows come back that were not there
 * @param met the keys by which rows meet live ones and are not written
 */
record CheckedKeys(
    StatementText text,
    TableNameReader.Name table,
    List<ParentKey> keys,
    @Nullable String updated,
    boolean besideTables,
    boolean comesBack,
    MetKeys met) {

  /** What checks the values of the keys' columns, which are given by the columns' names. */
  CheckedValue check(Map<String, String> values) {
    return new CheckedValue(text.dialect(), values, before(), comesBack, met);
  }

  /** The values before of the keys' columns; none if there are no such. */
  private Map<String, String> before() {
    Map<String, String> before = new HashMap<>();
    for (ParentKey key : updated == null ? List.<ParentKey>of() : keys) {
      for (ForeignKey.Column column : key.key().columns()) {
        before.put(column.child(), updated + '.' + Names.quoted(column.child()));
      }
    }
    return before;
  }

  /** The name of a column, folded. */
  String fold(ForeignKey.Column column) {
    return text.dialect().names().fold(column.child(), true);
  }

  /** Whether a column that a row is given no value for has a default that points to something. */
  boolean isDefaulted(ForeignKey.Column column) {
    return updated == null && !column.isNullByDefault();
  }

  /**
   * The default of a column, as SQL text that is the same wherever it stands.
   *
   * @param place the token that stands for it, or for the table
   */
  String defaultOf(ForeignKey.Column column, int place) throws Refusal {
    if (!column.hasSteadyDefault()) {
      throw text.unsupported(
          place,
          "whether the row that %s points to is deleted cannot be found where it gets its default, %s"
              .formatted(column.child(), column.initial()),
          "give that column a value");
    }
    return column.defaultValue();
  }
}
