package org.softdelete.rewrite.parents;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;

/**
 * Keeps the rows that a statement writes from pointing to deleted ones (SEMANTICS §5): the value of
 * a key's last column becomes one that fails. Confined to one rewrite.
 */
public final class ParentCheck {

  private final CheckedKeys keys;

  /** The keys by which a row may come to point to something by values that nobody gives. */
  private final List<ParentKey> unseen;

  private ParentCheck(CheckedKeys keys, List<ParentKey> unseen) {
    this.keys = keys;
    this.unseen = unseen;
  }

  private static Refusal unseen(StatementText text, int place, ForeignKey key) {
    List<String> why = key.unseen();
    return text.unsupported(
        place,
        "whether the row that this points to is deleted cannot be found, as " + why.get(0),
        why.get(1));
  }

  /**
   * That of rows that come into the table of this name.
   *
   * @param several whether there may be several, written by what does not read the table, as a
   *     MERGE does
   * @param besideTables whether their values may hold columns of a table, as in a MERGE
   * @param met the keys by which they may meet live rows, and are not inserted then
   * @throws SQLException if the database has to be asked which table it is, and cannot be
   */
  public static ParentCheck ofInserted(
      StatementText text,
      TableNameReader.Name table,
      boolean several,
      boolean besideTables,
      MetKeys met)
      throws SQLException {
    List<ParentKey> all = new ArrayList<>();
    for (ParentKey key : text.tables().parentKeys(table)) {
      if (key.key().pointsUnseen()) {
        throw unseen(text, table.last(), key.key());
      }
      if (key.key().isSeen()) {
        all.add(key);
      }
    }
    List<ParentKey> keys =
        several && !text.dialect().parents().besideOwnRows()
            ? all.stream().filter(key -> !key.isOfSelf()).toList()
            : all;
    // Whoever reads the table for the rows that are met does not find the statement's own either.
    MetKeys looked = keys.size() == all.size() ? met : MetKeys.NONE;
    return new ParentCheck(
        new CheckedKeys(text, table, keys, null, besideTables, false, looked), List.of());
  }

  /**
   * That of keys to their own table of several rows that come into the table of this name, where
   * the statement itself cannot check them.
   *
   * @throws SQLException if the database has to be asked which table it is, and cannot be
   */
  public static ParentCheck ofOwn(StatementText text, TableNameReader.Name table)
      throws SQLException {
    List<ParentKey> own =
        text.dialect().parents().besideOwnRows()
            ? List.of()
            : text.tables().parentKeys(table).stream()
                .filter(key -> key.isOfSelf() && key.key().isSeen())
                .toList();
    return new ParentCheck(
        new CheckedKeys(text, table, own, null, false, false, MetKeys.NONE), List.of());
  }

  /**
   * That of rows of the table of this name that change.
   *
   * @param qualifier the name by which its columns are qualified
   * @param comesBack whether rows come back that were not there
   * @throws SQLException if the database has to be asked which table it is, and cannot be
   */
  public static ParentCheck ofUpdated(
      StatementText text, TableNameReader.Name table, String qualifier, boolean comesBack)
      throws SQLException {
    List<ParentKey> all = text.tables().parentKeys(table);
    return new ParentCheck(
        new CheckedKeys(
            text,
            table,
            all.stream().filter(key -> !key.key().isHidden()).toList(),
            qualifier,
            true,
            comesBack,
            MetKeys.NONE),
        all.stream().filter(key -> !key.key().isSeen()).toList());
  }

  /** Whether the table has no key to a listed one. */
  public boolean isEmpty() {
    return keys.keys().isEmpty() && unseen.isEmpty();
  }

  /**
   * Requires that rows come to point to nothing else by values that no statement gives.
   *
   * @param given the names, folded, of the columns that are given values
   * @param place the token to point at
   * @throws Refusal with SQLState {@code 0A000} if they may
   */
  public void requireSeen(Set<String> given, int place) throws Refusal {
    for (ParentKey key : unseen) {
      if (key.key().movesUnseen(given)) {
        throw unseen(keys.text(), place, key.key());
      }
    }
  }

  /** The table that has the keys, which are some. */
  public RelationName table() {
    return keys.keys().get(0).key().child();
  }

  /** For each key the names, folded, of its columns. */
  public List<Set<String>> columns() {
    return keys.keys().stream()
        .map(key -> key.key().columns().stream().map(keys::fold).collect(Collectors.toSet()))
        .toList();
  }

  /** The name, folded, of the column that gets the value at a place of a row, from 1 on. */
  public @Nullable String columnAt(int place) {
    for (ParentKey key : keys.keys()) {
      for (ForeignKey.Column column : key.key().columns()) {
        if (column.place() == place) {
          return keys.fold(column);
        }
      }
    }
    return keys.met().columnAt(place);
  }

  /**
   * What a row has as its default in a key's column of this name, folded.
   *
   * @param place the token that stands for it
   * @throws Refusal with SQLState {@code 0A000} if that may be another one each time
   */
  public String defaultOf(String name, int place) throws Refusal {
    for (ParentKey key : keys.keys()) {
      for (ForeignKey.Column column : key.key().columns()) {
        if (keys.fold(column).equals(name)) {
          return column.isNullByDefault() ? column.defaultValue() : keys.defaultOf(column, place);
        }
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** The type of a key's column of this name, folded; null if it is of no key. */
  public @Nullable String type(String name) {
    return new QueriedType(keys).ofKey(name);
  }

  /**
   * What gives a value of a row, in a query, the type of the column that it is for.
   *
   * @param column the column's name, folded
   * @param place its place among the columns that an INSERT fills which names none; 0 if the name
   *     tells
   * @throws SQLException if the database has to be asked for the columns of the table, and cannot
   *     be
   */
  public AssignmentCast inQuery(Value value, String column, int place) throws SQLException {
    return new QueriedType(keys).of(value, column, place);
  }

  /**
   * Checks rows that are columns of a query.
   *
   * @param columns the names, folded, of the columns that they fill
   * @param values what they are filled with, as SQL text that is the same wherever it stands
   * @return what they have to be filled with
   * @throws Refusal with SQLState {@code 0A000} if a key cannot be checked here
   */
  public List<String> checked(List<String> columns, List<String> values) throws Refusal {
    return new QueriedRow(keys).checked(columns, values);
  }

  /**
   * What a row that is inserted has to be filled with beside the columns that it names, as the
   * defaults of a key may point to a deleted row.
   *
   * @param given the names, folded, of the columns that it gives values for
   * @throws Refusal with SQLState {@code 0A000} if a key cannot be checked
   */
  public DefaultedKeys defaulted(Set<String> given) throws Refusal {
    return DefaultedKeys.of(keys, given);
  }

  /**
   * Whether {@link #check} can check the values that a row gets: what several columns point to is
   * found where all values but the last are the same wherever they stand.
   */
  public boolean canCheck(Map<String, Value> row) {
    return new WrittenRow(keys, row).canCheck();
  }

  /**
   * Whether {@link #check} also tells whether a row meets a live one, if it can meet any: the
   * values of the keys by which it does are the same wherever they stand.
   */
  public boolean seesMet(Map<String, Value> row) {
    return new WrittenRow(keys, row).seesMet();
  }

  /**
   * Checks the values that a row gets, by the names, folded, of their columns. To be asked before
   * what stands inside of them is read.
   *
   * @throws SQLException with SQLState {@code 0A000} if a key cannot be checked here; or if the
   *     database has to be asked for the columns of the table, and cannot be
   */
  public void check(Map<String, Value> row) throws SQLException {
    new WrittenRow(keys, row).check();
  }

  /**
   * Checks the keys of rows that come back and keep them.
   *
   * @param assigned the names, folded, of the columns that do not keep their values
   * @param kept a value of the type of {@code value}
   * @param value the value that is written then
   * @return what has to be written
   */
  public String restored(Set<String> assigned, String kept, String value) {
    List<ParentKey> checked =
        keys.keys().stream()
            .filter(key -> !key.isOfSelf())
            .filter(
                key ->
                    key.key().columns().stream()
                        .noneMatch(one -> assigned.contains(keys.fold(one))))
            .toList();
    return checked.isEmpty() ? value : keys.check(Map.of()).of(checked, kept, value);
  }
}
