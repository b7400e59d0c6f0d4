package org.softdelete.rewrite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Counts how often the database was asked for a schema. Confined to one rewrite. */
final class CountedLookup implements SchemaLookup {

  private final SchemaLookup schemas;
  private int lookups;

  CountedLookup(SchemaLookup schemas) {
    this.schemas = schemas;
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

  int lookups() {
    return lookups;
  }
}
