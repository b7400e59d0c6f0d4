package org.softdelete.rewrite.secondreading.named;

import java.sql.SQLException;
import java.util.List;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.CursorRow;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;

/** Asks the catalog for the second reading. Confined to one reading. */
final class AskedCatalog {

  private final SchemaLookup schemas;
  private final TableLookup shapes;

  AskedCatalog(SchemaLookup schemas, TableLookup shapes) {
    this.schemas = schemas;
    this.shapes = shapes;
  }

  /** What is asked. */
  @FunctionalInterface
  private interface Question<T extends @Nullable Object> {
    T ask() throws SQLException;
  }

  private static <T extends @Nullable Object> T asked(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new Unasked(e);
    }
  }

  /** What is said of a table; null if nothing. */
  @Nullable Listed listed(Table table, ListedNames listed) {
    return asked(() -> listed.of(table, schemas));
  }

  /** The keys by which rows of a table point to rows of listed ones. */
  List<ParentKey> parentKeys(Table table, ListedNames listed) {
    return asked(() -> listed.parentKeys(table, schemas));
  }

  /** The schema in which an unqualified name means a table; null if it means none. */
  @Nullable String schema(String name) {
    return asked(() -> schemas.schemaOf(name));
  }

  /** Whether there is a table of this name in the current schema. */
  boolean isInCurrentSchema(String name) {
    return asked(() -> schemas.isInCurrentSchema(name));
  }

  /** What columns and keys a table has; null if there is none of this name. */
  @Nullable TableShape shape(@Nullable String schema, String name) {
    return asked(() -> shapes.shapeOf(schema, name));
  }

  /** Whether a cursor stands on a deleted row. */
  boolean isOnDeletedRow(CursorRow row) {
    return asked(() -> shapes.isOnDeletedRow(row));
  }
}
