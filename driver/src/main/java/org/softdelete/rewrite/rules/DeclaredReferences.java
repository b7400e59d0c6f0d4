package org.softdelete.rewrite.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rules.DeclaredKey;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.TableRule;

/**
 * The foreign keys of a catalog, and those that the rules tell of in their place or beside them
 * (SEMANTICS §5). Used once, by one thread.
 */
final class DeclaredReferences {

  private final Catalog catalog;
  private final Dialect dialect;

  DeclaredReferences(Catalog catalog, Dialect dialect) {
    this.catalog = catalog;
    this.dialect = dialect;
  }

  /**
   * All of them.
   *
   * @param rules the rule of each relation that stands under one
   */
  List<ForeignKey> keys(Map<RelationName, TableRule> rules) {
    List<ForeignKey> keys = new ArrayList<>(catalog.foreignKeys());
    rules.forEach(
        (parent, rule) -> {
          for (DeclaredKey declared : rule.references().keys()) {
            for (RelationName child : children(declared, parent)) {
              key(declared, child, parent)
                  .ifPresent(
                      key -> {
                        keys.removeIf(other -> isOnSameColumns(key, other));
                        keys.add(key);
                      });
            }
          }
        });
    return keys;
  }

  /** Where the rules name no schema, those in that of the parent come first. */
  private List<RelationName> children(DeclaredKey declared, RelationName parent) {
    Identifier schema = declared.table().schema();
    String wanted = schema == null ? fold(parent.schema()) : fold(schema);
    List<RelationName> named =
        catalog.relations().stream()
            .filter(one -> fold(one.name()).equals(fold(declared.table().name())))
            .toList();
    List<RelationName> near =
        named.stream().filter(one -> fold(one.schema()).equals(wanted)).toList();
    return near.isEmpty() && schema == null ? named : near;
  }

  /** Nothing if the catalog does not know the columns that it points to. */
  private Optional<ForeignKey> key(DeclaredKey declared, RelationName child, RelationName parent) {
    List<Catalog.Column> to = to(declared, parent);
    if (to.size() != declared.columns().size()) {
      return Optional.empty();
    }
    List<ForeignKey.Column> columns = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      String own = fold(declared.columns().get(i));
      String type = to.get(i).type();
      columns.add(new ForeignKey.Column(own, to.get(i).name(), type, null, type, type, 0, null));
    }
    List<String> own = columns.stream().map(ForeignKey.Column::child).toList();
    return Optional.of(
        new ForeignKey(
            String.join("_", child.name(), String.join("_", own), "rule"),
            child,
            parent,
            columns,
            ForeignKey.Action.valueOf(declared.onDelete().name()),
            own,
            false,
            false,
            false,
            true,
            true,
            true));
  }

  private List<Catalog.Column> to(DeclaredKey declared, RelationName parent) {
    List<Catalog.Column> all =
        catalog.columns().stream().filter(column -> column.relation().equals(parent)).toList();
    if (declared.to().isEmpty()) {
      return all.stream()
          .filter(column -> column.keyPlace() > 0)
          .sorted(Comparator.comparingInt(Catalog.Column::keyPlace))
          .toList();
    }
    List<Catalog.Column> to = new ArrayList<>();
    for (Identifier name : declared.to()) {
      all.stream().filter(column -> fold(column.name()).equals(fold(name))).forEach(to::add);
    }
    return to;
  }

  private boolean isOnSameColumns(ForeignKey one, ForeignKey other) {
    return one.child().equals(other.child())
        && one.parent().equals(other.parent())
        && new HashSet<>(folded(one)).equals(new HashSet<>(folded(other)));
  }

  private List<String> folded(ForeignKey key) {
    return key.columns().stream().map(column -> fold(column.child())).toList();
  }

  private String fold(Identifier name) {
    return dialect.names().fold(name.text(), name.quoted());
  }

  private String fold(String name) {
    return dialect.names().fold(name, true);
  }
}
