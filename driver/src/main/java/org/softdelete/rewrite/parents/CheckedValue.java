package org.softdelete.rewrite.parents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.rules.ListedTable;

/**
 * Writes what a value becomes that fails where it would let a row point to a deleted one, and is
 * itself everywhere else. It is computed once, in a query that has the keys' values as columns; in
 * another the row pointed to is looked for, and locked, by which the statement waits for whoever
 * deletes it. Immutable.
 *
 * @param dialect the database's SQL
 * @param values the values of the columns of these keys, and of {@code met}, by name, each as SQL
 *     text
 * @param before the values before, of an UPDATE; empty if there are none
 * @param comesBack whether the row was not there before, as it comes back
 * @param met the keys by which it may meet a live row, and is not written then
 */
record CheckedValue(
    Dialect dialect,
    Map<String, String> values,
    Map<String, String> before,
    boolean comesBack,
    MetKeys met) {

  private static final String PARENT = "softdelete_parent";

  /** Fails where a row of one of {@code keys} is deleted, and is {@code value} elsewhere. */
  String of(List<ParentKey> keys, String value) {
    return of(keys, value, value);
  }

  /** The same, where {@code failing}, of the same type, takes the place of {@code value}. */
  String of(List<ParentKey> keys, String failing, String value) {
    StringBuilder text = new StringBuilder("CASE");
    for (ParentKey key : keys) {
      text.append(" WHEN ").append(changed(key.key())).append('(').append(query(key)).append(')');
      text.append(met.none(dialect, key.key().child(), key.key().inherited(), values));
      text.append(" THEN ").append(failure(key.key(), failing));
    }
    return text.append(" ELSE ").append(value).append(" END").toString();
  }

  /** A key that keeps its values is not checked by the database either. */
  private String changed(ForeignKey key) {
    List<String> changed = new ArrayList<>();
    for (ForeignKey.Column column : key.columns()) {
      String former = before.get(column.child());
      if (!comesBack && former != null && !former.equals(value(column))) {
        changed.add(value(column) + " IS DISTINCT FROM " + former);
      }
    }
    return switch (changed.size()) {
      case 0 -> "";
      case 1 -> changed.get(0) + " AND ";
      default -> "(" + String.join(" OR ", changed) + ") AND ";
    };
  }

  private String query(ParentKey key) {
    ListedTable parent = new ListedTable(key.parent(), dialect.phrases(), dialect.events());
    StringJoiner same = new StringJoiner(" AND ");
    for (ForeignKey.Column column : key.key().columns()) {
      same.add(PARENT + '.' + Names.quoted(column.parent()) + " = " + value(column));
    }
    return "SELECT %s FROM %s%s AS %s WHERE %s%s"
        .formatted(
            parent.deleted(PARENT),
            key.ownRows() && dialect.tables().only() ? "ONLY " : "",
            quoted(key.key().parent()),
            PARENT,
            same,
            dialect.parents().lock());
  }

  private String failure(ForeignKey key, String value) {
    List<String> own = key.columns().stream().map(this::value).toList();
    List<String> message = key.message();
    return dialect
        .parents()
        .failure()
        .formatted(
            value,
            told(key, own),
            own.stream()
                .collect(
                    Collectors.joining(
                        " || ', ' || ",
                        literal(message.get(0)) + " || ",
                        " || " + literal(message.get(1)))));
  }

  private static String told(ForeignKey key, List<String> values) {
    StringJoiner told = new StringJoiner(", ");
    told.add(literal(ForeignKey.DELETED_PARENT));
    key.told().forEach(one -> told.add(literal(one)));
    values.forEach(told::add);
    return told.toString();
  }

  private String value(ForeignKey.Column column) {
    String value = values.get(column.child());
    return value == null ? before.getOrDefault(column.child(), "NULL") : column.stored(value);
  }

  private static String quoted(RelationName name) {
    return Names.quoted(name.schema()) + '.' + Names.quoted(name.name());
  }

  private static String literal(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }
}
