package org.softdelete.rewrite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Counts how often the database was asked about its tables. Confined to one rewrite. */
final class CountedLookup implements SchemaLookup, TableLookup {

  private final SchemaLookup schemas;
  private final TableLookup tables;
  private int lookups;

  CountedLookup(Session session) {
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
  public @Nullable TableShape shapeOf(@Nullable String schema, String table) throws SQLException {
    lookups++;
    return tables.shapeOf(schema, table);
  }

  int lookups() {
    return lookups;
  }
}
