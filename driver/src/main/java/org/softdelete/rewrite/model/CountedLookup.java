package org.softdelete.rewrite.model;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Counts how often the database was asked about its tables. Confined to one rewrite. */
public final class CountedLookup implements SchemaLookup, TableLookup {

  private final SchemaLookup schemas;
  private final TableLookup tables;
  private int lookups;

  public CountedLookup(RewriteContext session) {
    this.schemas = session.schemas();
    this.tables = session.tables();
  }

  @Override
  public @Nullable String schemaOf(String table) throws SQLException {
    lookups++;
    return schemas.schemaOf(table);
  }

  @Override
  public boolean isInCurrentSchema(String table) throws SQLException {
    lookups++;
    return schemas.isInCurrentSchema(table);
  }

  @Override
  public boolean isNewerThanCatalog(@Nullable String schema, String name) throws SQLException {
    lookups++;
    return schemas.isNewerThanCatalog(schema, name);
  }

  @Override
  public @Nullable TableShape shapeOf(@Nullable String schema, String table) throws SQLException {
    lookups++;
    return tables.shapeOf(schema, table);
  }

  public int lookups() {
    return lookups;
  }
}
