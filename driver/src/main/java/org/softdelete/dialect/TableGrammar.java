package org.softdelete.dialect;

import java.util.Locale;
import java.util.Set;

/**
 * How tables are named. Immutable.
 *
 * @param only whether {@code ONLY} in front of a name leaves out the tables that inherit from it
 * @param tableHidesCommonTable whether a table of the current schema is meant where a {@code WITH}
 *     list declares its name, too
 * @param recursiveInAnyOrder whether behind {@code WITH RECURSIVE} a name means its common table
 *     expression in all of the list, and not only behind it
 * @param columnsBehindSynonym whether columns of what a synonym stands for are qualified by its own
 *     name, and not by the synonym
 * @param catalogSchemas the schemas that hold the catalog, in lower case: a rule without a schema
 *     never means a table of theirs, nor one of a temporary schema
 * @param pathSettings the settings of a session that decide in which schema a table is looked for,
 *     in lower case
 */
public record TableGrammar(
    boolean only,
    boolean tableHidesCommonTable,
    boolean recursiveInAnyOrder,
    boolean columnsBehindSynonym,
    Set<String> catalogSchemas,
    Set<String> pathSettings) {

  public TableGrammar {
    catalogSchemas = Set.copyOf(catalogSchemas);
    pathSettings = Set.copyOf(pathSettings);
  }

  /** Whether {@code schema}, in any case, holds the catalog. */
  public boolean isCatalog(String schema) {
    return catalogSchemas.contains(schema.toLowerCase(Locale.ROOT));
  }
}
