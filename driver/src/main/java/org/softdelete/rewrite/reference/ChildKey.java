package org.softdelete.rewrite.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.ForeignKey.Action;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rules.References.CascadeUnlisted;
import org.softdelete.rules.TableRule.HardDeletes;

/**
 * A foreign key seen from the table that it points to, and the statements for the children that
 * point to some of its rows. Each takes the keys of these rows as arrays, one for each column.
 * Immutable.
 */
public final class ChildKey {

  /** The name of the query for rows whose children are looked for. */
  public static final String PARENTS = "softdelete_parents";

  /** A row that a key points to, beside those that have the key. */
  private static final String PARENT = "softdelete_parent";

  private final ForeignKey key;
  private final @Nullable ListedTable parent;
  private final @Nullable ListedTable child;
  private final CascadeUnlisted unlisted;
  private final Dialect dialect;
  private final String table;
  private final String name;

  /**
   * @param parent what the rules say of the table that it points to; null if it is not listed
   * @param child what they say of the table that has it; null if it is not listed
   * @param unlisted what the rules say of children that are not listed
   */
  ChildKey(
      ForeignKey key,
      @Nullable ListedTable parent,
      @Nullable ListedTable child,
      CascadeUnlisted unlisted,
      Dialect dialect) {
    this.key = key;
    this.parent = parent;
    this.child = child;
    this.unlisted = unlisted;
    this.dialect = dialect;
    this.name = Names.quoted(key.child().name());
    boolean only = dialect.tables().only() && !key.inherited();
    this.table = (only ? "ONLY " : "") + Names.quoted(key.child().schema()) + '.' + name;
  }

  /** The key itself. */
  public ForeignKey key() {
    return key;
  }

  /** What a delete of a parent does to the children. */
  public Action action() {
    return key.onDelete();
  }

  /** Whether deletes of the children are soft. */
  public boolean isSoft() {
    return child != null;
  }

  /**
   * Whether soft-deleted rows that have it keep those that it points to from being really deleted.
   */
  public boolean holdsByDeleted() {
    boolean refuses = action() == Action.NO_ACTION || action() == Action.RESTRICT;
    return child != null && refuses && !key.declared();
  }

  /** Whether the database really deletes the rows that have it with those that it points to. */
  public boolean cascades() {
    return action() == Action.CASCADE && !key.declared();
  }

  /** Whether the rules let nobody really delete rows of the table that has the key. */
  public boolean deniesForce() {
    return child != null && child.rule().hardDeletes() == HardDeletes.DENY;
  }

  /** What becomes of children that are not listed where the key says that they are deleted. */
  public CascadeUnlisted unlisted() {
    return unlisted;
  }

  /** What a soft delete of the children writes of itself; nothing if they are not listed. */
  public DeleteEvent event() {
    return child == null ? DeleteEvent.NONE : DeleteEvent.of(child.rule().event(), Deleter.UNSAID);
  }

  /** The table that has the key. */
  public RelationName table() {
    return key.child();
  }

  /** The columns that it points to, as the catalog spells them. */
  public List<String> parentColumns() {
    return key.columns().stream().map(ForeignKey.Column::parent).toList();
  }

  /** The name of the table that has the key, as SQL text. */
  public String tableSql() {
    return table;
  }

  /** What locks the rows that it points to. */
  public String lockParents() {
    String named = Names.quoted(key.parent().name());
    List<String> columns =
        key.columns().stream().map(column -> named + '.' + Names.quoted(column.parent())).toList();
    List<String> types = key.columns().stream().map(ForeignKey.Column::type).toList();
    return "SELECT 1 FROM %s.%s WHERE %s%s"
        .formatted(
            Names.quoted(key.parent().schema()),
            named,
            dialect.keys().in(columns, types),
            dialect.keys().lock(named));
  }

  /** What soft-deletes all live rows of the table that has the key, which is listed. */
  public String deleteAll() {
    ListedTable listed = listed();
    return "UPDATE %s SET %s WHERE %s".formatted(table, listed.assignments(), listed.live(name));
  }

  /** What soft-deletes the live children, which are listed. */
  public String delete() {
    ListedTable listed = listed();
    return "UPDATE %s SET %s WHERE %s".formatted(table, listed.assignments(), live());
  }

  /** What makes the live children, or all of a table that is not listed, point elsewhere. */
  public String change() {
    String value = action() == Action.SET_NULL ? " = NULL" : " = DEFAULT";
    return "UPDATE %s SET %s WHERE %s"
        .formatted(
            table,
            key.changed().stream()
                .map(column -> Names.quoted(column) + value)
                .collect(Collectors.joining(", ")),
            live());
  }

  /**
   * What tells whether the row is deleted to which children point that the key gives their
   * defaults; null if that is none.
   */
  public @Nullable String findDefault() {
    boolean checks = action() == Action.SET_DEFAULT && dialect.changes().checksDefaults();
    if (!checks || parent == null) {
      return null;
    }
    StringBuilder condition = new StringBuilder(parent.deleted(PARENT));
    for (ForeignKey.Column column : key.columns()) {
      String own = qualified(column.child());
      condition.append(" AND ").append(own).append(" = ");
      condition.append(PARENT).append('.').append(Names.quoted(column.parent()));
      if (key.changed().contains(column.child())) {
        if (column.initial() == null) {
          return null;
        }
        condition.append(" AND ").append(own).append(" = (").append(column.initial()).append(')');
      }
    }
    if (child != null) {
      condition.append(" AND ").append(child.live(name));
    }
    String parents = Names.quoted(key.parent().schema()) + '.' + Names.quoted(key.parent().name());
    return "SELECT 1 FROM %s, %s AS %s WHERE %s FETCH FIRST 1 ROW ONLY"
        .formatted(table, parents, PARENT, condition);
  }

  /** The condition that there is a live child of a row that {@link #PARENTS} has. */
  public String existsFor() {
    String columns =
        key.columns().stream()
            .map(column -> qualified(column.child()))
            .collect(Collectors.joining(", "));
    String parents =
        key.columns().stream()
            .map(column -> Names.quoted(column.parent()))
            .collect(Collectors.joining(", "));
    String pointing = "(%s) IN (SELECT %s FROM %s)".formatted(columns, parents, PARENTS);
    String condition = child == null ? pointing : pointing + " AND " + child.live(name);
    return "EXISTS (SELECT 1 FROM %s WHERE %s)".formatted(table, condition);
  }

  /** What tells whether there is a live child. */
  public String find() {
    return find(live());
  }

  /** What tells whether there is a live child that does not point to a live row. */
  public String findOrphan() {
    String named = Names.quoted(key.parent().name());
    StringBuilder orphan = new StringBuilder(live()).append(" AND NOT EXISTS (SELECT 1 FROM ");
    orphan.append(Names.quoted(key.parent().schema())).append('.').append(named);
    orphan.append(" AS " + PARENT + " WHERE ");
    for (ForeignKey.Column column : key.columns()) {
      orphan.append(PARENT + ".").append(Names.quoted(column.parent())).append(" = ");
      orphan.append(qualified(column.child())).append(" AND ");
    }
    String alive = parent == null ? "TRUE" : parent.live(PARENT);
    return find(orphan.append(alive).append(')').toString());
  }

  /** What tells whether there is a child, live or deleted. */
  public String findAny() {
    return find(pointing());
  }

  private String find(String condition) {
    return "SELECT 1 FROM %s WHERE %s FETCH FIRST 1 ROW ONLY".formatted(table, condition);
  }

  /** What really deletes the children, of a table that is not listed. */
  public String destroy() {
    return "DELETE FROM %s WHERE %s".formatted(table, pointing());
  }

  /**
   * What locks the live children, or all of a table that is not listed, and reads columns of
   * theirs.
   *
   * @param columns as the catalog spells them
   */
  public String lock(List<String> columns) {
    return lock(columns, live());
  }

  /** The same of rows for which a condition holds. */
  String lock(List<String> columns, String condition) {
    return "SELECT %s FROM %s WHERE %s%s"
        .formatted(
            columns.stream()
                .map(column -> dialect.keys().read(qualified(column)))
                .collect(Collectors.joining(", ")),
            table,
            condition,
            dialect.keys().lock(name));
  }

  private String live() {
    return child == null ? pointing() : pointing() + " AND " + child.live(name);
  }

  /** The condition that a row has the key of one of those. */
  String pointing() {
    return dialect
        .keys()
        .in(
            key.columns().stream().map(column -> qualified(column.child())).toList(),
            key.columns().stream().map(ForeignKey.Column::type).toList());
  }

  private String qualified(String column) {
    return name + '.' + Names.quoted(column);
  }

  /** The name by which the table that has it is visible, as SQL text. */
  String name() {
    return name;
  }

  Dialect dialect() {
    return dialect;
  }

  /** What the rules say of the table that has it, which is listed. */
  ListedTable listed() {
    if (child == null) {
      throw new IllegalStateException(table + " is not listed");
    }
    return child;
  }
}
