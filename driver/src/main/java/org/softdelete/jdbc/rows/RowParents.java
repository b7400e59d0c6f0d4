package org.softdelete.jdbc.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.database.BaseColumn;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.RowStatements;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.parents.ParentQuery;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.rules.LinkedRelations.Parents;

/**
 * What the rows of an updatable result set may point to. As thread-safe as the connection.
 *
 * @param parents the keys by which no row may point to a deleted one
 * @param database tells what the columns of a result set show
 * @param statements prepares what sees deleted rows, too
 */
record RowParents(Parents parents, Database database, Dialect dialect, RowStatements statements) {

  /** Whether rows of this table point to none. */
  boolean areNone(ResultSet rows) throws SQLException {
    return keys(database.columns(rows.getMetaData())).isEmpty();
  }

  private List<ParentKey> keys(List<BaseColumn> columns) {
    return columns.stream()
        .filter(column -> !column.table().isEmpty())
        .findFirst()
        .map(
            column ->
                parents.of(
                    dialect.names().fold(column.schema(), true),
                    dialect.names().fold(column.table(), true)))
        .orElse(List.of());
  }

  /**
   * Fails where the row that is about to be written would point to a deleted one.
   *
   * @param isNew whether it is a new row, whose other columns get their defaults
   * @throws SQLException as the database says of a row that is not there; with SQLState {@code
   *     0A000} if that cannot be found
   */
  void requireLive(ResultSet rows, WrittenValues written, boolean isNew) throws SQLException {
    List<BaseColumn> columns = database.columns(rows.getMetaData());
    List<String> names = columns.stream().map(BaseColumn::name).toList();
    for (ParentKey key : keys(columns)) {
      if (isNew ? key.key().pointsUnseen() : movesUnseen(key.key(), names, written)) {
        List<String> why = key.key().unseen();
        throw refused("this", why.get(0), why.get(1));
      }
      if (isNew ? key.key().isSeen() : changes(key.key(), names, rows, written)) {
        check(key, names, rows, written, isNew);
      }
    }
  }

  private static boolean movesUnseen(ForeignKey key, List<String> names, WrittenValues written) {
    Set<String> given = new HashSet<>();
    for (int place = 1; place <= names.size(); place++) {
      if (written.has(place)) {
        given.add(names.get(place - 1));
      }
    }
    return key.movesUnseen(given);
  }

  private static boolean changes(
      ForeignKey key, List<String> names, ResultSet rows, WrittenValues written)
      throws SQLException {
    for (ForeignKey.Column column : key.columns()) {
      int place = names.indexOf(column.child()) + 1;
      if (written.has(place)
          && !String.valueOf(written.get(place)).equals(String.valueOf(rows.getObject(place)))) {
        return true;
      }
    }
    return false;
  }

  private void check(
      ParentKey key, List<String> names, ResultSet rows, WrittenValues written, boolean isNew)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (ForeignKey.Column column : key.key().columns()) {
      int place = names.indexOf(column.child()) + 1;
      boolean isDefault = isNew && !written.has(place);
      if (isDefault && !column.isNullByDefault()) {
        if (!column.hasSteadyDefault()) {
          throw refused(column, "it gets its default");
        }
        texts.add(column.defaultValue());
        continue;
      }
      Object value = isDefault ? null : value(column, place, rows, written);
      if (value == null) {
        return;
      }
      texts.add("CAST(? AS " + column.childType() + ")");
      values.add(value);
    }
    try (PreparedStatement query = statements.prepare(ParentQuery.of(dialect, key, texts))) {
      for (int i = 0; i < values.size(); i++) {
        query.setObject(i + 1, values.get(i));
      }
      query.executeQuery().close();
    }
  }

  private static @Nullable Object value(
      ForeignKey.Column column, int place, ResultSet rows, WrittenValues written)
      throws SQLException {
    if (!written.has(place)) {
      if (place == 0) {
        throw refused(column, "the result set does not have it");
      }
      return rows.getObject(place);
    }
    if (!written.isReadable(place)) {
      throw refused(column, "it is given a stream or a locator");
    }
    return written.get(place);
  }

  private static SQLFeatureNotSupportedException refused(ForeignKey.Column column, String why) {
    return refused(
        "the column " + column.child(),
        why,
        "give it a plain value, or use an INSERT or UPDATE statement");
  }

  private static SQLFeatureNotSupportedException refused(String what, String why, String way) {
    return new SQLFeatureNotSupportedException(
        "Refused: whether the row that %s would point to is soft-deleted cannot be found, as %s. Nothing was changed. What to do: %s."
            .formatted(what, why, way),
        SqlStates.NOT_SUPPORTED);
  }
}
