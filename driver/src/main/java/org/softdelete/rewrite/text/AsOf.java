package org.softdelete.rewrite.text;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.ListedTable;

/**
 * Refuses to read as of a time what does not tell of times, and to change anything (SEMANTICS §4).
 */
public final class AsOf {

  private AsOf() {}

  /**
   * Requires that the marker of a table tells when a row was deleted.
   *
   * @throws SQLException with SQLState {@code 0A000} if it does not; or if the database cannot be
   *     asked
   */
  static void requireTimes(StatementText text, ListedTable table, TableNameReader.Name name)
      throws SQLException {
    TableShape shape = table.rule().live().isNull() ? text.tables().shapeOf(name) : null;
    TableColumn marker = shape == null ? null : shape.column(text.fold(table.rule().column()));
    if (!table.rule().live().isNull() || (marker != null && !marker.isTime())) {
      throw denied(
          text,
          name,
          "only a marker that is a time, and null in live rows, tells what was there at another"
              + " time, and that of "
              + name.qualifier()
              + " is none",
          "say for this table what else is to be seen, as by the hint paranoid(true, "
              + name.qualifier().substring(name.qualifier().lastIndexOf('.') + 1)
              + "), or name the tables that are read so");
    }
  }

  /**
   * Refuses to change rows of a table of which those of another time are seen.
   *
   * @param alias its alias, folded, or null
   * @throws Refusal with SQLState {@code 0A000} if that is so
   */
  public static void requireNow(
      StatementText text,
      ListedTable table,
      TableNameReader.Name name,
      @Nullable String alias,
      Scope scope)
      throws Refusal {
    if (scope.visibilities().of(table, text.fold(name.last()), alias).time() != null) {
      throw denied(
          text,
          name,
          "what was there at another time can be read and not changed",
          "change it outside of SoftDelete.asOf and without paranoid(asof …), or write that hint"
              + " behind the SELECT of the query inside");
    }
  }

  private static Refusal denied(
      StatementText text, TableNameReader.Name name, String reason, String wayOut) {
    return Refusal.denied(text.sql(), text.tokens().start(name.first()), reason, wayOut);
  }
}
