package org.softdelete.rewrite.secondreading.expected;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
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
import org.softdelete.rewrite.secondreading.text.NamedColumns;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.ToBeRefused;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableName;
import org.softdelete.rules.TableRule;

/** What the tables that a statement names mean. Confined to one reading. */
public final class Tables {

  private final ListedNames listed;
  private final Dialect dialect;
  private final SchemaLookup schemas;
  private final TableLookup shapes;

  /**
   * @param schemas tells in which schema a table is
   * @param shapes tells what columns a table has
   */
  public Tables(ListedNames listed, Dialect dialect, SchemaLookup schemas, TableLookup shapes) {
    this.listed = listed;
    this.dialect = dialect;
    this.schemas = schemas;
    this.shapes = shapes;
  }

  /** The database cannot be asked what a name means. */
  public static final class Unasked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unasked(SQLException cause) {
      super(cause);
    }

    @Override
    public synchronized SQLException getCause() {
      return (SQLException) super.getCause();
    }
  }

  Dialect dialect() {
    return dialect;
  }

  Names names() {
    return dialect.names();
  }

  /** What the rules say of a table that is read from; null if nothing. */
  @Nullable Listed source(Table table, Held held) {
    String name = folded(table);
    boolean common = table.getSchemaName() == null && held.commonTables().contains(name);
    return common && (!listed.mayBe(name) || !hidesCommonTable(name)) ? null : target(table);
  }

  private boolean hidesCommonTable(String name) {
    try {
      return dialect.tables().tableHidesCommonTable() && schemas.isInCurrentSchema(name);
    } catch (SQLException e) {
      throw new Unasked(e);
    }
  }

  /** What the rules say of a table that is changed; null if nothing. */
  @Nullable Listed target(Table table) {
    if (table.getName().equalsIgnoreCase("TABLE")) {
      throw new Unchecked("the word TABLE, which JSqlParser takes for a table");
    }
    try {
      return listed.of(table, schemas);
    } catch (SQLException e) {
      throw new Unasked(e);
    }
  }

  /** The keys by which rows of a table point to rows of listed ones. */
  List<ParentKey> parentKeys(Table table) {
    try {
      return listed.parentKeys(table, schemas);
    } catch (SQLException e) {
      throw new Unasked(e);
    }
  }

  /** Whether a table has a column of this name, folded. */
  boolean hasColumn(Table table, String column) {
    TableShape shape = shape(table);
    return shape != null && shape.column(column) != null;
  }

  /** What columns and keys a table has; null if the catalog knows no such table. */
  @Nullable TableShape shape(Table table) {
    String schema = table.getSchemaName();
    try {
      return shapes.shapeOf(
          schema == null ? null : WrittenName.fold(StandIn.without(schema), names()),
          folded(table));
    } catch (SQLException e) {
      throw new Unasked(e);
    }
  }

  /**
   * The condition that has to take the place of one that names a cursor's row, where deleted rows
   * are not to be changed.
   */
  Expression positioned(Expression condition, Table table, Listed listed) {
    String qualifier = qualifier(table, listed);
    var row =
        new CursorRow(
            StandIn.cursor(condition),
            table.toString(),
            listed.rule().column().toSql(),
            listed.live(qualifier, dialect.phrases()));
    try {
      return shapes.isOnDeletedRow(row) ? new SqlText.Value("FALSE") : condition;
    } catch (SQLException e) {
      throw new Unasked(e);
    }
  }

  /** What holds where a hint stands, which is null for none. */
  Held hinted(@Nullable OracleHint hint, Held outer) {
    return hint == null ? outer : outer.with(HintText.of(hint.getValue(), names()));
  }

  /** The name by which a table's columns are qualified, as written. */
  static String qualifier(Table table, Listed listed) {
    String alias = alias(table);
    return alias == null ? ownName(table, listed) : alias;
  }

  /** The same of a table that may not be listed. */
  String qualifier(Table table) {
    Listed found = target(table);
    String alias = alias(table);
    return found != null
        ? qualifier(table, found)
        : alias == null ? StandIn.without(table.getFullyQualifiedName()) : alias;
  }

  /** The name by which they are, if it has no alias. */
  static String ownName(Table table, Listed listed) {
    String behind = listed.behind();
    return behind == null ? StandIn.without(table.getFullyQualifiedName()) : behind;
  }

  /** A table's own name, as the database takes it. */
  String folded(Table table) {
    return WrittenName.fold(StandIn.without(table.getName()), names());
  }

  /** The schema in which the database finds a table that is named without one; null if nowhere. */
  @Nullable String schema(Table table) {
    try {
      return schemas.schemaOf(folded(table));
    } catch (SQLException e) {
      throw new Unasked(e);
    }
  }

  static @Nullable String alias(FromItem item) {
    Alias alias = item.getAlias();
    return alias == null ? null : alias.getName();
  }

  /** The alias of a table, as the database takes it; null if it has none. */
  private @Nullable String foldedAlias(Table table) {
    String alias = alias(table);
    return alias == null ? null : WrittenName.fold(alias, names());
  }

  /** The name by which a table is visible, as the database takes it. */
  String visibleName(Table table) {
    String alias = foldedAlias(table);
    return alias == null ? folded(table) : alias;
  }

  /** The columns that a soft delete sets, as the database takes their names. */
  Set<String> columnsSetBy(TableRule rule) {
    Set<String> columns = new HashSet<>();
    columns.add(WrittenName.fold(rule.column().toSql(), names()));
    rule.alsoSet().forEach(also -> columns.add(WrittenName.fold(also.column().toSql(), names())));
    rule.event().columns().forEach(one -> columns.add(WrittenName.fold(one.toSql(), names())));
    return columns;
  }

  /** Which rows of a table are seen; the name of what a synonym stands for means it, too. */
  Visibility seen(Table table, Listed listed, Held held) {
    Visibility hinted = held.hinted(folded(table), foldedAlias(table));
    if (hinted == null && listed.synonymOf() != null) {
      hinted = held.hinted(listed.synonymOf(), null);
    }
    if (hinted != null) {
      return hinted;
    }
    Visibility seen = held.said().general();
    for (Said.Named one : held.said().named()) {
      boolean behind = isCalled(one.table(), listed.synonymOf());
      if (names(one.table(), table)
          || (behind && (one.table().schema() == null || one.seen() == Visibility.LIVE))) {
        seen = one.seen();
      }
    }
    return Objects.requireNonNull(seen);
  }

  /** Whether deletes of a table are real. */
  boolean forced(Table table, @Nullable Listed listed, Held held) {
    return held.forced()
        || (listed != null
            && held.said().reallyDeleted().stream()
                .anyMatch(
                    one ->
                        names(one, table)
                            || (one.schema() == null && isCalled(one, listed.synonymOf()))));
  }

  /** Whether what is said of {@code said} is said of a table. */
  private boolean names(TableName said, Table table) {
    if (!isCalled(said, folded(table)) || said.schema() == null) {
      return isCalled(said, folded(table));
    }
    String written = table.getSchemaName();
    String found = written == null ? schema(table) : null;
    String schema =
        written != null
            ? WrittenName.fold(StandIn.without(written), names())
            : found == null ? "" : names().fold(found, true);
    return names().fold(said.schema().text(), said.schema().quoted()).equals(schema);
  }

  private boolean isCalled(TableName said, @Nullable String name) {
    return names().fold(said.name().text(), said.name().quoted()).equals(name);
  }

  /** What hides the rows of a table that are not seen; null if all are. */
  @Nullable String predicate(Table table, Listed listed, Held held, String qualifier) {
    Visibility seen = seen(table, listed, held);
    if (seen.time() != null) {
      return listed.asOf(qualifier, seen.time().sql());
    }
    return seen == Visibility.LIVE
        ? listed.live(qualifier, dialect.phrases())
        : seen == Visibility.DELETED ? listed.deleted(qualifier, dialect.phrases()) : null;
  }

  /**
   * What a soft delete of a table's rows sets.
   *
   * @param besideOthers whether columns of further tables are visible there
   */
  String assignments(Table table, Listed listed, boolean besideOthers) {
    if (!besideOthers) {
      return listed.assignments(
          dialect.events(), UnaryOperator.identity(), UnaryOperator.identity());
    }
    String qualifier = qualifier(table, listed);
    if (dialect.changes().subqueriesSeeTarget()) {
      String own = StandIn.without(table.getName());
      UnaryOperator<String> apart =
          one -> "(SELECT %s FROM (SELECT %s.*) AS %s)".formatted(one, qualifier, own);
      return listed.assignments(
          dialect.events(), one -> NamedColumns.mayBeIn(one) ? apart.apply(one) : one, apart);
    }
    boolean named =
        NamedColumns.mayBeIn(listed.rule().deleted())
            || listed.rule().alsoSet().stream()
                .anyMatch(also -> NamedColumns.mayBeIn(also.expression()));
    TableShape shape = named ? shape(table) : null;
    UnaryOperator<String> qualified =
        one ->
            shape == null
                ? one
                : NamedColumns.qualified(
                    one, qualifier, name -> shape.column(WrittenName.fold(name, names())) != null);
    return listed.assignments(dialect.events(), qualified, qualified);
  }

  /** Requires that the rules let a real delete pass. */
  void requireDeletable(Table table, Listed listed, Held held) {
    if (forced(table, listed, held) && listed.rule().hardDeletes() == TableRule.HardDeletes.DENY) {
      throw new ToBeRefused("nothing, as the rules deny a real delete of " + listed.rule().table());
    }
  }

  /** What holds for the rows that a DELETE reaches, real or soft. */
  List<String> deletedBy(Table table, Listed listed, Held held) {
    requireDeletable(table, listed, held);
    String qualifier = qualifier(table, listed);
    List<String> conditions = new ArrayList<>();
    if (seen(table, listed, held) == Visibility.DELETED) {
      conditions.add(listed.deleted(qualifier, dialect.phrases()));
    }
    if (!forced(table, listed, held)) {
      conditions.add(listed.live(qualifier, dialect.phrases()));
    }
    return conditions;
  }
}
