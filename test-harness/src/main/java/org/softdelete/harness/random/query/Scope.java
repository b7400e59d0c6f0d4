package org.softdelete.harness.random.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * What holds at a place of a statement. Immutable.
 *
 * @param relations what this query block's FROM clause makes visible
 * @param unqualified the columns of it that need no qualifier
 * @param outer the scope of the query around, or null
 * @param commonTables the common table expressions, by name
 * @param visibility which rows of tables are seen
 * @param settings what is set of some tables, or all, unless a hint speaks of all further in
 * @param named which rows are seen of tables that a hint names, by name or alias
 * @param depth how deeply nested the block is
 */
public record Scope(
    List<RowSource> relations,
    List<RandomColumn> unqualified,
    @Nullable Scope outer,
    Map<String, List<RandomColumn>> commonTables,
    Visibility visibility,
    Settings settings,
    Map<String, Visibility> named,
    int depth) {

  public Scope {
    relations = List.copyOf(relations);
    unqualified = List.copyOf(unqualified);
    commonTables = Map.copyOf(commonTables);
    named = Map.copyOf(named);
  }

  static Scope top(Visibility visibility) {
    return top(visibility, Settings.NONE);
  }

  static Scope top(Visibility visibility, Settings settings) {
    return new Scope(List.of(), List.of(), null, Map.of(), visibility, settings, Map.of(), 0);
  }

  /** Inside a query nested in an expression: what is visible here can be referred to. */
  Scope nested() {
    return new Scope(
        List.of(), List.of(), this, commonTables, visibility, settings, named, depth + 1);
  }

  /** Inside a query that can refer to nothing around it. */
  public Scope detached() {
    return new Scope(
        List.of(), List.of(), null, commonTables, visibility, settings, named, depth + 1);
  }

  /** This scope, without what is visible around its query block. */
  Scope alone() {
    return new Scope(
        relations, unqualified, null, commonTables, visibility, settings, named, depth);
  }

  /** This scope, so deep that no more queries are nested in it. */
  public Scope innermost() {
    return new Scope(
        relations,
        unqualified,
        outer,
        commonTables,
        visibility,
        settings,
        named,
        Integer.MAX_VALUE);
  }

  /** This scope, with a FROM clause. */
  public Scope seeing(List<RowSource> visible, List<RandomColumn> unqualified) {
    return new Scope(visible, unqualified, outer, commonTables, visibility, settings, named, depth);
  }

  /** This scope, with a common table expression. */
  public Scope declaring(String name, List<RandomColumn> columns) {
    Map<String, List<RandomColumn>> more = new HashMap<>(commonTables);
    more.put(name, columns);
    return new Scope(relations, unqualified, outer, more, visibility, settings, named, depth);
  }

  /** This scope, under a hint for all tables. */
  Scope under(Visibility general) {
    return new Scope(
        relations, unqualified, outer, commonTables, general, Settings.NONE, Map.of(), depth);
  }

  /** This scope, under a hint for one table or alias. */
  Scope under(Visibility visible, String name) {
    Map<String, Visibility> more = new HashMap<>(named);
    more.put(name, visible);
    return new Scope(
        relations, unqualified, outer, commonTables, visibility, settings, more, depth);
  }

  /** Which rows of a table are seen; a hint that names what a synonym stands for means it, too. */
  public Visibility of(RandomTable table, @Nullable String alias) {
    for (String name : Arrays.asList(alias, table.name(), table.qualifier())) {
      if (name != null && named.containsKey(name)) {
        return named.get(name);
      }
    }
    return settings.of(table).orElse(visibility);
  }

  /** Ways to write a column of a type, of this block or those around it. */
  List<String> columns(ValueType type) {
    List<String> references = new ArrayList<>();
    unqualified.stream()
        .filter(c -> c.type() == type)
        .map(RandomColumn::name)
        .forEach(references::add);
    Set<String> hidden = new HashSet<>();
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Set<String> here = new HashSet<>();
      for (RowSource relation : scope.relations) {
        here.add(relation.alias());
        if (!hidden.contains(relation.alias())) {
          relation.columns().stream()
              .filter(column -> column.type() == type)
              .flatMap(column -> relation.qualifiers().stream().map(q -> q + "." + column.name()))
              .forEach(references::add);
        }
      }
      hidden.addAll(here);
    }
    return references;
  }

  /** The tables of this block, a row of which is a value by their alias. */
  List<String> rows() {
    return relations.stream()
        .filter(relation -> relation.table().isPresent())
        .map(RowSource::alias)
        .toList();
  }

  /** Ways to write a column of a type, of this block alone. */
  List<String> own(ValueType type) {
    return seeing(relations, List.of()).alone().columns(type);
  }
}
