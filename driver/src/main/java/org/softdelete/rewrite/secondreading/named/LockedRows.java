package org.softdelete.rewrite.secondreading.named;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.KeyLists;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations.Reference;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.References.Mode;
import org.softdelete.rules.TableRule;

/**
 * The rows that were locked before a statement which nothing counts deletes them, or brings them
 * back, as foreign keys tie them to others: it takes no further ones. Confined to one reading.
 */
public final class LockedRows {

  private final Tables tables;
  private final List<Reference> references;
  private final KeyLists keys;
  private int places;

  LockedRows(Tables tables, List<Reference> references) {
    this.tables = tables;
    this.references = references;
    this.keys = tables.dialect().keys();
  }

  /**
   * The condition that a row of a table which is deleted is one of them; null if none is locked.
   *
   * @param soft whether it is deleted softly; else really, as its table is not listed
   */
  public @Nullable String deleted(Table table, boolean soft) {
    List<Reference> pointing =
        references.stream()
            .filter(one -> !one.key().ofPartition())
            .filter(one -> isMeant(table, one.key().parent(), one.parentInSchemas()))
            .toList();
    if (pointing.isEmpty() || !(soft || takeListed(pointing))) {
      return null;
    }
    Set<String> columns = new LinkedHashSet<>();
    for (Reference one : pointing) {
      one.key().columns().forEach(column -> columns.add(column.parent()));
    }
    return taken(columns(table, columns));
  }

  /** The same of a row of a listed table that comes back. */
  public @Nullable String restored(Table table, Listed listed) {
    Set<String> pointedTo = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    boolean tied = false;
    for (Reference one : references) {
      TableRule parent = one.parent();
      if (parent == null || one.child() == null || parent.references().mode() == Mode.OFF) {
        continue;
      }
      ForeignKey key = one.key();
      boolean isParent = isMeant(table, key.parent(), one.parentInSchemas());
      boolean isChild = isMeant(table, key.child(), one.childInSchemas());
      tied |= isParent || isChild;
      if (isParent && key.onDelete() == ForeignKey.Action.CASCADE && !key.ofPartition()) {
        key.columns().forEach(column -> pointedTo.add(column.parent()));
      }
      if (isChild && parent.references().mode() == Mode.DATABASE) {
        key.columns().forEach(column -> own.add(column.child()));
      }
    }
    if (!tied) {
      return null;
    }
    pointedTo.addAll(own);
    List<String> read = columns(table, pointedTo);
    String qualifier = tables.qualifier(table);
    Identifier batch = listed.rule().event().batch();
    if (batch != null) {
      read.add(keys.asText(qualifier + '.' + batch.toSql()));
    }
    read.add(keys.asText(qualifier + '.' + listed.rule().column().toSql()));
    return taken(read);
  }

  private List<String> columns(Table table, Collection<String> names) {
    String qualifier = tables.qualifier(table);
    List<String> columns = new ArrayList<>();
    names.forEach(name -> columns.add(keys.read(qualifier + '.' + Names.quoted(name))));
    return columns;
  }

  private @Nullable String taken(List<String> read) {
    return keys.tellTaken() ? keys.taken(String.join(", ", read), ++places) : null;
  }

  /**
   * Whether the table's name means a relation.
   *
   * @param inSchemas whether those of its name are in several schemas
   */
  private boolean isMeant(Table table, RelationName relation, boolean inSchemas) {
    if (!tables.folded(table).equals(fold(relation.name()))) {
      return false;
    }
    String written = table.getSchemaName();
    if (written != null) {
      return fold(relation.schema())
          .equals(WrittenName.fold(StandIn.without(written), tables.names()));
    }
    String found = inSchemas ? tables.schema(table) : relation.schema();
    return found != null && fold(found).equals(fold(relation.schema()));
  }

  private String fold(String name) {
    return tables.names().fold(name, true);
  }

  /** Whether the database cascades by these keys, and by those behind them, to a listed table. */
  private boolean takeListed(List<Reference> pointing) {
    Set<RelationName> seen = new HashSet<>();
    Deque<Reference> open = new ArrayDeque<>(pointing);
    while (!open.isEmpty()) {
      Reference reference = open.remove();
      if (reference.key().onDelete() == ForeignKey.Action.CASCADE) {
        if (reference.child() != null) {
          return true;
        }
        if (seen.add(reference.key().child())) {
          references.stream()
              .filter(one -> !one.key().ofPartition())
              .filter(one -> one.key().parent().equals(reference.key().child()))
              .forEach(open::add);
        }
      }
    }
    return false;
  }
}
