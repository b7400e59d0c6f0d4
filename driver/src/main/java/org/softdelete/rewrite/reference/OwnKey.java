package org.softdelete.rewrite.reference;

import java.util.List;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.rules.ListedTable;

/**
 * A foreign key seen from the table that has it, and what finds out whether rows that some of its
 * rows point to, of a listed table, are deleted. Immutable.
 *
 * @param key the key itself
 * @param parent what the rules say of the table that it points to
 */
public record OwnKey(ForeignKey key, ListedTable parent, Dialect dialect) {

  /** The columns that have it, as the catalog spells them. */
  public List<String> columns() {
    return key.columns().stream().map(ForeignKey.Column::child).toList();
  }

  /** The types of the columns that it points to. */
  public List<String> types() {
    return key.columns().stream().map(ForeignKey.Column::type).toList();
  }

  /**
   * The query that tells of each row pointed to whether it is deleted, 1 or 0, and keeps those that
   * are not from being deleted.
   */
  public String deleted() {
    String name = Names.quoted(key.parent().name());
    List<String> columns =
        key.columns().stream().map(one -> name + '.' + Names.quoted(one.parent())).toList();
    return "SELECT CASE WHEN %s THEN 1 ELSE 0 END FROM %s.%s WHERE %s%s"
        .formatted(
            parent.deleted(name),
            Names.quoted(key.parent().schema()),
            name,
            dialect.keys().in(columns, types()),
            dialect.keys().hold(name));
  }
}
