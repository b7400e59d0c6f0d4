package org.softdelete.rewrite.secondreading.named;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.KeyLists;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations.Reference;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/**
 * The rows that were locked before a statement which nothing counts deletes them, as others may
 * point to them: it takes no further ones. Confined to one reading.
 */
public final class LockedRows {

  private final Tables tables;
  private final List<Reference> references;
  private int places;

  LockedRows(Tables tables, List<Reference> references) {
    this.tables = tables;
    this.references = references;
  }

  /**
   * The condition that a row of a table which is deleted is one of them; null if none is locked.
   *
   * @param soft whether it is deleted softly; else really, as its table is not listed
   */
  public @Nullable String condition(Table table, boolean soft) {
    KeyLists keys = tables.dialect().keys();
    List<Reference> pointing = references.stream().filter(one -> isTo(table, one)).toList();
    if (!keys.tellTaken() || pointing.isEmpty() || !(soft || takeListed(pointing))) {
      return null;
    }
    places++;
    String qualifier = tables.qualifier(table);
    String read =
        pointing.stream()
            .flatMap(one -> one.key().columns().stream())
            .map(ForeignKey.Column::parent)
            .distinct()
            .map(column -> keys.read(qualifier + '.' + Names.quoted(column)))
            .collect(Collectors.joining(", "));
    return keys.taken(read, places);
  }

  /** Whether a key points to what the table's name means. */
  private boolean isTo(Table table, Reference reference) {
    RelationName parent = reference.key().parent();
    String name = tables.folded(table);
    if (reference.key().ofPartition() || !name.equals(fold(parent.name()))) {
      return false;
    }
    String written = table.getSchemaName();
    if (written != null) {
      return fold(parent.schema())
          .equals(WrittenName.fold(StandIn.without(written), tables.names()));
    }
    String found = reference.parentInSchemas() ? tables.schema(table) : parent.schema();
    return found != null && fold(found).equals(fold(parent.schema()));
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
