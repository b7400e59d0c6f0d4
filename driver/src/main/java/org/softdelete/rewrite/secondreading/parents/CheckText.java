package org.softdelete.rewrite.secondreading.parents;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rules.TableRule;

/**
 * How a value has to be written that may not point to a deleted row. Immutable.
 *
 * @param deleted the predicate for the deleted rows of a table that is {@code softdelete_parent}
 * @param before the name by which the values before are qualified; null if there are none
 * @param comesBack whether rows come back
 * @param met the rows that may be met in place of writing one
 */
public record CheckText(
    Dialect dialect,
    Function<TableRule, String> deleted,
    @Nullable String before,
    boolean comesBack,
    MetRows met) {

  /**
   * The value that is {@code value}, but fails where a row is deleted that one of the keys points
   * to.
   *
   * @param written the values of the keys' columns, by the names that the catalog has for them
   * @param failing what has the type of {@code value}, and takes its place where that fails
   */
  public String of(
      List<ParentKey> checked, Map<String, String> written, String failing, String value) {
    StringBuilder text = new StringBuilder("CASE");
    for (ParentKey key : checked) {
      if (key.ownRows()) {
        throw new Unchecked("a key to a table from which others inherit");
      }
      StringJoiner changed = new StringJoiner(" OR ");
      StringJoiner same = new StringJoiner(" AND ");
      StringJoiner told = new StringJoiner(", ");
      StringJoiner values = new StringJoiner(" || ', ' || ");
      told.add(literal(ForeignKey.DELETED_PARENT));
      key.key().told().forEach(one -> told.add(literal(one)));
      int changes = 0;
      for (ForeignKey.Column column : key.key().columns()) {
        String former = before + "." + Names.quoted(column.child());
        String given = written.get(column.child());
        String own = given == null ? former : column.stored(given);
        if (before != null && !comesBack && !own.equals(former)) {
          changed.add(own + " IS DISTINCT FROM " + former);
          changes++;
        }
        same.add("softdelete_parent." + Names.quoted(column.parent()) + " = " + own);
        told.add(own);
        values.add(own);
      }
      text.append(" WHEN ");
      if (changes > 0) {
        text.append(changes > 1 ? "(" + changed + ")" : changed).append(" AND ");
      }
      String parent =
          Names.quoted(key.key().parent().schema()) + '.' + Names.quoted(key.key().parent().name());
      text.append("(SELECT ")
          .append(deleted.apply(key.parent()))
          .append(" FROM " + parent + " AS softdelete_parent WHERE " + same)
          .append(dialect.parents().lock() + ")")
          .append(met.none(dialect, key.key(), written))
          .append(" THEN ");
      List<String> message = key.key().message();
      text.append(
          dialect
              .parents()
              .failure()
              .formatted(
                  failing,
                  told,
                  literal(message.get(0)) + " || " + values + " || " + literal(message.get(1))));
    }
    return text.append(" ELSE ").append(value).append(" END").toString();
  }

  private static String literal(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }
}
