package org.softdelete.rewrite.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.reference.RestoredKey.Sign;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rules.Identifier;

/**
 * A listed table whose rows can come back, with the foreign keys that matter then. Immutable.
 *
 * <p>What is read of a row is in this order: the columns of the keys, each once; the batch, if the
 * rules name a column for it; and the marker.
 */
public final class RestoredTable {

  private final RelationName name;
  private final ListedTable listed;
  private final List<RestoredKey> children;
  private final List<OwnKey> parents;
  private final List<String> columns;
  private final Dialect dialect;

  /**
   * @param children those that point to it, and whose rows were deleted with its own
   * @param parents those that it has, and by which its rows cannot point to deleted ones
   */
  RestoredTable(
      RelationName name,
      ListedTable listed,
      List<RestoredKey> children,
      List<OwnKey> parents,
      Dialect dialect) {
    this.name = name;
    this.listed = listed;
    this.children = List.copyOf(children);
    this.parents = List.copyOf(parents);
    this.dialect = dialect;
    this.columns =
        Stream.concat(
                children.stream().flatMap(key -> key.parentColumns().stream()),
                parents.stream().flatMap(key -> key.columns().stream()))
            .distinct()
            .toList();
  }

  /** Its name, as the catalog spells it. */
  public RelationName name() {
    return name;
  }

  /** The keys by which children come back, in the order in which the database acts by them. */
  public List<RestoredKey> children() {
    return children;
  }

  /** The columns that they point to, as the catalog spells them. */
  public List<String> pointedTo() {
    return children.stream().flatMap(key -> key.parentColumns().stream()).distinct().toList();
  }

  /** The keys by which its rows cannot point to deleted ones. */
  public List<OwnKey> parents() {
    return parents;
  }

  /** What is read of each row of it, where it is known as {@code qualifier}. */
  public String read(String qualifier) {
    List<String> read = new ArrayList<>();
    columns.forEach(
        column -> read.add(dialect.keys().read(qualifier + '.' + Names.quoted(column))));
    Identifier batch = listed.rule().event().batch();
    if (batch != null) {
      read.add(dialect.keys().asText(qualifier + '.' + batch.toSql()));
    }
    read.add(dialect.keys().asText(qualifier + '.' + listed.rule().column().toSql()));
    return String.join(", ", read);
  }

  /**
   * What locks its rows of one batch, which is the first parameter, and reads of them what is
   * needed.
   *
   * @param type the type of the column that tells the batch, as SQL text
   */
  public String lockBatch(String type) {
    String own = Names.quoted(name.name());
    return "SELECT %s FROM %s WHERE %s%s"
        .formatted(read(own), sql(), ofBatch(type), dialect.keys().lock(own));
  }

  /** What brings them back. */
  public String restoreBatch(String type) {
    return "UPDATE %s SET %s WHERE %s".formatted(sql(), listed.restoring(), ofBatch(type));
  }

  private String ofBatch(String type) {
    String own = Names.quoted(name.name());
    Identifier batch = Objects.requireNonNull(listed.rule().event().batch());
    List<String> column = List.of(own + '.' + batch.toSql());
    return dialect.keys().in(column, List.of(type)) + " AND " + listed.deleted(own);
  }

  private String sql() {
    return Names.quoted(name.schema()) + '.' + Names.quoted(name.name());
  }

  /** The places in what is read of what a child of a key is compared with. */
  public int[] places(RestoredKey key) {
    int batch = columns.size();
    int marker = listed.rule().event().batch() == null ? batch : batch + 1;
    return IntStream.concat(
            key.parentColumns().stream().mapToInt(columns::indexOf),
            IntStream.of(key.sign() == Sign.BATCH ? batch : marker))
        .toArray();
  }

  /** The places in what is read of what points to another table. */
  public int[] places(OwnKey key) {
    return key.columns().stream().mapToInt(columns::indexOf).toArray();
  }
}
