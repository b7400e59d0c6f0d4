package org.softdelete.rewrite.reference;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rules.Identifier;

/**
 * A foreign key by which children are deleted with the rows that they point to, and the statements
 * by which they come back with them. Each takes the keys of these rows, and what tells which delete
 * took them, as arrays, one for each column. Immutable.
 */
public final class RestoredKey {

  private final ForeignKey key;
  private final ListedTable child;
  private final Sign sign;
  private final Dialect dialect;
  private final String name;
  private final String table;

  /** By what it is told that a child was deleted with the row that it points to. */
  public enum Sign {
    /** Both have the same batch. */
    BATCH,
    /** Both have the same time stamp as a marker. */
    TIME,
    /** By nothing, so that it does not come back. */
    NONE
  }

  /**
   * @param parent what the rules say of the table that it points to
   * @param child what they say of the table that has it
   * @param sameTime whether the markers of both are time stamps of one type
   */
  RestoredKey(
      ForeignKey key, ListedTable parent, ListedTable child, boolean sameTime, Dialect dialect) {
    this.key = key;
    this.child = child;
    this.dialect = dialect;
    boolean batches = parent.rule().event().batch() != null && child.rule().event().batch() != null;
    this.sign = batches ? Sign.BATCH : sameTime ? Sign.TIME : Sign.NONE;
    this.name = Names.quoted(key.child().name());
    boolean only = dialect.tables().only() && !key.inherited();
    this.table = (only ? "ONLY " : "") + Names.quoted(key.child().schema()) + '.' + name;
  }

  /** The key itself. */
  public ForeignKey key() {
    return key;
  }

  /** By what it is told which children come back. */
  public Sign sign() {
    return sign;
  }

  /** The table that has the key. */
  public RelationName table() {
    return key.child();
  }

  /** The columns that it points to, as the catalog spells them. */
  List<String> parentColumns() {
    return key.columns().stream().map(ForeignKey.Column::parent).toList();
  }

  /** The types of the arrays. */
  public List<String> types() {
    return Stream.concat(
            key.columns().stream().map(ForeignKey.Column::type), Stream.of(dialect.keys().text()))
        .toList();
  }

  /** What brings the children back. */
  public String restore() {
    return "UPDATE %s SET %s WHERE %s".formatted(table, child.restoring(), comeBack());
  }

  /**
   * What locks the children that come back, and reads of them what is needed.
   *
   * @param restored the table that has the key
   */
  public String lock(RestoredTable restored) {
    return "SELECT %s FROM %s WHERE %s%s"
        .formatted(restored.read(name), table, comeBack(), dialect.keys().lock(name));
  }

  private String comeBack() {
    Identifier batch = child.rule().event().batch();
    Identifier column = sign == Sign.BATCH ? Objects.requireNonNull(batch) : child.rule().column();
    List<String> columns =
        Stream.concat(
                key.columns().stream().map(one -> name + '.' + Names.quoted(one.child())),
                Stream.of(dialect.keys().asText(name + '.' + column.toSql())))
            .toList();
    return dialect.keys().in(columns, types()) + " AND " + child.deleted(name);
  }
}
