package org.softdelete.rewrite.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.rules.ListedTable;

/**
 * The rows that refer by a foreign key to some that are really deleted, and the statements for
 * them, which take the keys of these as {@link ChildKey}'s do. Immutable.
 *
 * @param key the key
 */
public record ReferringRows(ChildKey key) {

  /**
   * What locks all of them, live and deleted, and reads columns of theirs.
   *
   * @param columns as the catalog spells them
   */
  public String all(List<String> columns) {
    return key.lock(columns, key.pointing());
  }

  /** The same for the deleted ones of a listed table. */
  public String deleted(List<String> columns) {
    return key.lock(columns, deleted());
  }

  /** How many of them, of a listed table, are deleted, and how many are live. */
  public String count() {
    ListedTable listed = key.listed();
    return "SELECT COUNT(CASE WHEN %s THEN 1 END), COUNT(CASE WHEN %s THEN 1 END) FROM %s WHERE %s"
        .formatted(
            listed.deleted(key.name()), listed.live(key.name()), key.tableSql(), key.pointing());
  }

  /**
   * What really deletes the deleted ones of a listed table.
   *
   * @param but keys to that table; takes, for each of them, the columns that it points to of rows
   *     that stay
   */
  public String remove(List<ForeignKey> but) {
    String stay =
        but.stream()
            .map(other -> " AND (" + pointedTo(other) + ") IS NOT TRUE")
            .collect(Collectors.joining());
    return "DELETE FROM %s WHERE %s%s".formatted(key.tableSql(), deleted(), stay);
  }

  private String deleted() {
    return key.pointing() + " AND " + key.listed().deleted(key.name());
  }

  private String pointedTo(ForeignKey other) {
    List<String> columns = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (ForeignKey.Column column : other.columns()) {
      columns.add(key.name() + '.' + Names.quoted(column.parent()));
      types.add(column.type());
    }
    return key.dialect().keys().in(columns, types);
  }
}
