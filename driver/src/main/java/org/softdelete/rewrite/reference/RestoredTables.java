package org.softdelete.rewrite.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.LinkedRelations.Reference;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rules.References.Mode;
import org.softdelete.rules.TableRule;

/** Finds the listed tables whose rows are tied to others when they come back. Used once. */
final class RestoredTables {

  private final Dialect dialect;
  private final Map<RelationName, ListedTable> listed = new HashMap<>();
  private final Map<RelationName, Boolean> inSeveral = new HashMap<>();
  private final Map<RelationName, List<RestoredKey>> children = new HashMap<>();
  private final Map<RelationName, List<OwnKey>> parents = new HashMap<>();

  RestoredTables(LinkedRelations linked, Dialect dialect) {
    this.dialect = dialect;
    for (Reference reference : linked.references()) {
      TableRule parent = reference.parent();
      TableRule child = reference.child();
      if (parent != null && child != null && parent.references().mode() != Mode.OFF) {
        add(reference, parent, child);
      }
    }
  }

  private void add(Reference reference, TableRule parentRule, TableRule childRule) {
    ForeignKey key = reference.key();
    ListedTable parent = new ListedTable(parentRule, dialect.phrases(), dialect.events());
    ListedTable child = new ListedTable(childRule, dialect.phrases(), dialect.events());
    listed.put(key.parent(), parent);
    listed.put(key.child(), child);
    inSeveral.put(key.parent(), reference.parentInSchemas());
    inSeveral.put(key.child(), reference.childInSchemas());
    if (key.onDelete() == ForeignKey.Action.CASCADE && !key.ofPartition()) {
      children
          .computeIfAbsent(key.parent(), name -> new ArrayList<>())
          .add(new RestoredKey(key, parent, child, reference.sameTime(), dialect));
    }
    if (parentRule.references().mode() == Mode.DATABASE) {
      parents
          .computeIfAbsent(key.child(), name -> new ArrayList<>())
          .add(new OwnKey(key, parent, dialect));
    }
  }

  /** Them, by their names. */
  NamedTables<RestoredTable> byName() {
    NamedTables<RestoredTable> tables = new NamedTables<>(dialect.names());
    listed.forEach(
        (name, table) ->
            tables.put(
                name,
                new RestoredTable(
                    name,
                    table,
                    children.getOrDefault(name, List.of()),
                    parents.getOrDefault(name, List.of()),
                    dialect),
                inSeveral.getOrDefault(name, false)));
    return tables;
  }
}
