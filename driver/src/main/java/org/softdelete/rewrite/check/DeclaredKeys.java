package org.softdelete.rewrite.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.KeyLists;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rules.DeclaredKey;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.NearestWord;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;

/**
 * Finds foreign keys that the rules tell of ({@code references}) and by which nothing can be done:
 * a table or column is missing, or their columns are not as many as those pointed to. For one
 * thread.
 */
final class DeclaredKeys {

  private final String source;
  private final Catalog catalog;
  private final Dialect dialect;
  private final ListedRelations relations;
  private final Problems problems;

  /** Of a database of which {@code catalog} tells. */
  DeclaredKeys(
      Rules rules, Catalog catalog, Dialect dialect, ListedRelations relations, Problems problems) {
    this.source = rules.source();
    this.catalog = catalog;
    this.dialect = dialect;
    this.relations = relations;
    this.problems = problems;
  }

  /** Looks at those that {@code rule} says point to its table. */
  void check(RelationName parent, TableRule rule) {
    for (DeclaredKey key : rule.references().keys()) {
      if (dialect.keys().equals(KeyLists.NONE)) {
        add(parent, key, "no references are followed on this database. Take it out of the rules");
      } else if (relations.meantBy(key.table()).isEmpty()) {
        String cure = relations.cure(key.table(), "key");
        add(parent, key, "the database has no such table. " + cure);
      } else {
        checkColumns(parent, key);
      }
    }
  }

  private void checkColumns(RelationName parent, DeclaredKey key) {
    List<Catalog.Column> known = columns(parent);
    long primary = known.stream().filter(column -> column.keyPlace() > 0).count();
    if (!known.isEmpty()) {
      key.to().forEach(column -> checkColumn(parent, key, column, parent));
      if (key.to().isEmpty() && primary != key.columns().size()) {
        add(
            parent,
            key,
            "%s has %s. Name the columns that it points to (to: […])"
                .formatted(
                    written(parent),
                    switch ((int) primary) {
                      case 0 -> "no primary key";
                      case 1 -> "a primary key of 1 column";
                      default -> "a primary key of " + primary + " columns";
                    }));
      }
    }
    relations.meantBy(key.table()).stream()
        .limit(1)
        .filter(child -> !columns(child).isEmpty())
        .forEach(child -> key.columns().forEach(column -> checkColumn(parent, key, column, child)));
  }

  private void checkColumn(
      RelationName parent, DeclaredKey key, Identifier column, RelationName table) {
    Names names = dialect.names();
    String wanted = names.fold(column.text(), column.quoted());
    List<String> known = columns(table).stream().map(Catalog.Column::name).toList();
    if (known.stream().noneMatch(name -> names.fold(name, true).equals(wanted))) {
      Optional<String> near = NearestWord.nearest(column.text(), known);
      add(
          parent,
          key,
          "%s has no column %s. Correct the name, or take the key out%s"
              .formatted(
                  written(table),
                  column,
                  near.map(word -> " (nearest is %s)".formatted(WrittenName.of(word, names)))
                      .orElse("")));
    }
  }

  private List<Catalog.Column> columns(RelationName relation) {
    return catalog.columns().stream().filter(column -> column.relation().equals(relation)).toList();
  }

  private void add(RelationName parent, DeclaredKey key, String problem) {
    problems.add(
        () ->
            "The rules of %s say that %s (%s) refers to %s, which has no effect, or makes deletes fail: %s."
                .formatted(
                    source,
                    key.table(),
                    key.columns().stream()
                        .map(Identifier::toString)
                        .collect(Collectors.joining(", ")),
                    written(parent),
                    problem));
  }

  private String written(RelationName relation) {
    return WrittenName.of(relation, dialect.names());
  }
}
