package org.softdelete.harness.random.schema;

import java.util.List;
import java.util.Optional;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * A relation: a table, or another way to one. Immutable.
 *
 * @param schema the schema in which it is
 * @param name its name as SQL text
 * @param columns all columns, the marker included
 * @param marker how its rows are marked deleted; empty: its deletes are real
 * @param countsDeletes whether a delete also counts in the column {@code n}
 * @param kind what may be done with it
 * @param qualifier by what its columns are qualified where it has no alias
 * @param bound whether the rule that lists it, or its namesake, names a schema
 */
public record RandomTable(
    String schema,
    String name,
    List<RandomColumn> columns,
    Optional<Marker> marker,
    boolean countsDeletes,
    Kind kind,
    String qualifier,
    boolean bound) {

  /** The column of some that tells since when a row is there. No statement writes it. */
  static final RandomColumn SINCE = new RandomColumn("since", ValueType.TIME);

  /** The schema that is the current one at first. */
  public static final String PUBLIC = "public";

  public RandomTable {
    columns = List.copyOf(columns);
  }

  /** A table whose deletes are real. */
  public static RandomTable unlisted(String schema, String name, List<RandomColumn> columns) {
    return new RandomTable(schema, name, columns, Optional.empty(), false, Kind.TABLE, name, false);
  }

  /** A relation under another name that the rules treat alike, and that has the same columns. */
  public RandomTable heir(String schema, String name) {
    return heir(schema, name, columns);
  }

  RandomTable heir(String schema, String name, List<RandomColumn> columns) {
    return new RandomTable(schema, name, columns, marker, countsDeletes, kind, name, bound);
  }

  /** Another name of the same relation. H2 qualifies columns by the name that stands behind it. */
  public RandomTable synonym(String schema, String name) {
    return new RandomTable(schema, name, columns, marker, countsDeletes, kind, qualifier, bound);
  }

  /** A table of the same name in another schema, of which the rules say nothing. */
  RandomTable namesake(String schema) {
    return new RandomTable(
        schema, name, columns, Optional.empty(), false, Kind.TABLE, qualifier, true);
  }

  /** A temporary table with the same columns, of which the rules say nothing. */
  public RandomTable temporary(String name) {
    return new RandomTable(
        Session.TEMPORARY, name, columns, Optional.empty(), false, Kind.TABLE, name, bound);
  }

  /** The same, named by a rule with a schema. */
  RandomTable bindingItsSchema() {
    return new RandomTable(schema, name, columns, marker, countsDeletes, kind, qualifier, true);
  }

  RandomTable as(Kind other) {
    return new RandomTable(schema, name, columns, marker, countsDeletes, other, qualifier, bound);
  }

  /** The name as it stands in statements of a new connection. */
  public String sql() {
    return schema.equals(PUBLIC) ? name : qualified();
  }

  /** The name with its schema. */
  public String qualified() {
    return schema + "." + name;
  }

  /** Whether statements on it treat rows as deleted or live. */
  public boolean isListed() {
    return marker.isPresent();
  }

  /** Whether its marker tells when a row was deleted. */
  public boolean tellsTimes() {
    return marker.filter(Marker::liveIsNull).isPresent();
  }

  /** The column that tells since when a row is there, where the rules name one. */
  Optional<RandomColumn> created() {
    return isListed() ? columns.stream().filter(SINCE::equals).findFirst() : Optional.empty();
  }

  /** The condition that a row is seen, of a table that is listed. */
  public String seen(Visibility visibility) {
    Marker kind = marker.orElseThrow();
    if (visibility.time() == null) {
      return visibility == Visibility.LIVE ? kind.isLive() : kind.isDeleted();
    }
    String time = "TIMESTAMP '" + visibility.time().text() + '\'';
    String there = "(%s OR %s > %s)".formatted(kind.isLive(), kind.column().name(), time);
    return created().map(since -> there + " AND " + since.name() + " <= " + time).orElse(there);
  }

  /** The columns, as they are declared. */
  public String declarations() {
    return String.join(", ", columns.stream().map(this::declaration).toList());
  }

  String declaration(RandomColumn column) {
    return marker
        .filter(kind -> kind.column().equals(column))
        .map(Marker::declaration)
        .orElse(column.name() + " " + column.type().declaration());
  }

  /** Whether another relation has the same name in the same schema. */
  public boolean isNamedLike(RandomTable other) {
    return schema.equals(other.schema) && name.equals(other.name);
  }

  /** The columns that statements may write. */
  public List<RandomColumn> writable() {
    return columns.stream()
        .filter(column -> !column.name().equals("id") && !column.equals(SINCE))
        .filter(column -> marker.isEmpty() || !column.equals(marker.get().column()))
        .toList();
  }

  /** Its columns, qualified by a name. */
  public RowSource as(String alias) {
    return new RowSource(alias, columns);
  }
}
