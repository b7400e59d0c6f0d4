package org.softdelete.rewrite.secondreading.named;

import java.util.List;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.OracleHint;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.CursorRow;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/** What the tables that a statement names mean. Confined to one reading. */
public final class Tables {

  private final ListedNames listed;
  private final Dialect dialect;
  private final AskedCatalog catalog;
  private final SeenRows rows;
  private final DeletedValues deletes;
  private final LockedRows locked;

  /**
   * @param schemas tells in which schema a table is
   * @param shapes tells what columns a table has
   */
  public Tables(ListedNames listed, Dialect dialect, SchemaLookup schemas, TableLookup shapes) {
    this.listed = listed;
    this.dialect = dialect;
    this.catalog = new AskedCatalog(schemas, shapes);
    this.rows = new SeenRows(this);
    this.deletes = new DeletedValues(this);
    this.locked = new LockedRows(this, listed.references());
  }

  /** The SQL that the statement is written in. */
  public Dialect dialect() {
    return dialect;
  }

  /** Which rows of them are seen. */
  public SeenRows rows() {
    return rows;
  }

  /** What soft deletes of their rows set. */
  public DeletedValues deletes() {
    return deletes;
  }

  /** Which rows were locked before they are deleted. */
  public LockedRows locked() {
    return locked;
  }

  /** Whether a cursor stands on a deleted row. */
  public boolean isOnDeletedRow(CursorRow row) {
    return catalog.isOnDeletedRow(row);
  }

  /** How names are folded. */
  public Names names() {
    return dialect.names();
  }

  /** What the rules say of a table that is read from; null if nothing. */
  public @Nullable Listed source(Table table, Held held) {
    String name = folded(table);
    boolean common = table.getSchemaName() == null && held.commonTables().contains(name);
    return common && (!listed.mayBe(name) || !hidesCommonTable(name)) ? null : target(table);
  }

  private boolean hidesCommonTable(String name) {
    return dialect.tables().tableHidesCommonTable() && catalog.isInCurrentSchema(name);
  }

  /** What the rules say of a table that is changed; null if nothing. */
  public @Nullable Listed target(Table table) {
    if (table.getName().equalsIgnoreCase("TABLE")) {
      throw new Unchecked("the word TABLE, which JSqlParser takes for a table");
    }
    return catalog.listed(table, listed);
  }

  /** The keys by which rows of a table point to rows of listed ones. */
  public List<ParentKey> parentKeys(Table table) {
    return catalog.parentKeys(table, listed);
  }

  /** Whether a table has a column of this name, folded. */
  public boolean hasColumn(Table table, String column) {
    TableShape shape = shape(table);
    return shape != null && shape.column(column) != null;
  }

  /** What columns and keys a table has; null if the catalog knows no such table. */
  public @Nullable TableShape shape(Table table) {
    String schema = table.getSchemaName();
    return catalog.shape(
        schema == null ? null : WrittenName.fold(StandIn.without(schema), names()), folded(table));
  }

  /** What holds where a hint stands, which is null for none. */
  public Held hinted(@Nullable OracleHint hint, Held outer) {
    return hint == null ? outer : outer.with(HintText.of(hint.getValue(), names()));
  }

  /** The name by which a table's columns are qualified, as written. */
  public static String qualifier(Table table, Listed listed) {
    String alias = alias(table);
    return alias == null ? ownName(table, listed) : alias;
  }

  /** The same of a table that may not be listed. */
  public String qualifier(Table table) {
    Listed found = target(table);
    String alias = alias(table);
    return found != null
        ? qualifier(table, found)
        : alias == null ? StandIn.without(table.getFullyQualifiedName()) : alias;
  }

  /** The name by which they are, if it has no alias. */
  public static String ownName(Table table, Listed listed) {
    String behind = listed.behind();
    return behind == null ? StandIn.without(table.getFullyQualifiedName()) : behind;
  }

  /** A table's own name, as the database takes it. */
  public String folded(Table table) {
    return WrittenName.fold(StandIn.without(table.getName()), names());
  }

  /** The schema in which the database finds a table that is named without one; null if nowhere. */
  public @Nullable String schema(Table table) {
    return catalog.schema(folded(table));
  }

  /** The alias of a member of FROM, as written; null if it has none. */
  public static @Nullable String alias(FromItem item) {
    Alias alias = item.getAlias();
    return alias == null ? null : alias.getName();
  }

  /** The alias of a table, as the database takes it; null if it has none. */
  @Nullable String foldedAlias(Table table) {
    String alias = alias(table);
    return alias == null ? null : WrittenName.fold(alias, names());
  }

  /** The name by which a table is visible, as the database takes it. */
  public String visibleName(Table table) {
    String alias = foldedAlias(table);
    return alias == null ? folded(table) : alias;
  }
}
