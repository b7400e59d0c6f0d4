package org.softdelete.rewrite.check;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rules.DeclaredKey;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;

/**
 * Compares rules with what a database says of its relations (SEMANTICS §1, {@code
 * softdelete.check}). Where there are no relations at all nothing is wrong yet: the application
 * makes its tables later. For one thread.
 */
public final class RulesCheck {

  private final Rules rules;
  private final Catalog catalog;
  private final Dialect dialect;
  private final TableLookup tables;
  private final Names names;
  private final ListedRelations relations;
  private final Problems problems = new Problems();

  private RulesCheck(Rules rules, Catalog catalog, Dialect dialect, TableLookup tables) {
    this.rules = rules;
    this.catalog = catalog;
    this.dialect = dialect;
    this.tables = tables;
    this.names = dialect.names();
    this.relations = new ListedRelations(catalog, dialect);
  }

  /** The names of the tables whose columns a catalog has to tell, without their schemas. */
  public static Set<String> tables(Rules rules) {
    return rules.tables().stream()
        .flatMap(
            rule ->
                Stream.concat(
                    Stream.of(rule.table()),
                    rule.references().keys().stream().map(DeclaredKey::table)))
        .map(table -> table.name().text())
        .collect(toSet());
  }

  /**
   * How {@code rules} fit a database.
   *
   * @param catalog what it says of its relations, with the columns of those of {@link #tables}
   * @param dialect how it takes names
   * @param tables what it says of the few tables whose keys or policies matter
   */
  public static RulesReport of(Rules rules, Catalog catalog, Dialect dialect, TableLookup tables) {
    return new RulesCheck(rules, catalog, dialect, tables).report();
  }

  private RulesReport report() {
    List<TableRule> soft =
        rules.tables().stream().filter(rule -> rule.mode() == TableRule.Mode.SOFT).toList();
    long found = soft.stream().filter(rule -> !relations.meantBy(rule.table()).isEmpty()).count();
    if (relations.all().findAny().isPresent()) {
      rules.tables().forEach(this::requireTable);
      Map<RelationName, TableRule> ruled = relations.ruledBy(soft);
      var columns = new MissingColumns(rules, catalog, dialect, problems);
      ruled.forEach(columns::check);
      var promises = new UnkeptPromises(rules, catalog.guarded(), dialect, tables, problems);
      ruled.forEach(promises::check);
      var events = new EventColumns(rules, dialect, tables, problems);
      ruled.forEach(events::check);
      var created = new CreatedColumns(rules, dialect, tables, problems);
      ruled.forEach(created::check);
      var keys = new DeclaredKeys(rules, catalog, dialect, relations, problems);
      ruled.forEach(keys::check);
      List<TableRule> hard =
          rules.tables().stream().filter(rule -> rule.mode() == TableRule.Mode.HARD).toList();
      new UnlistedChildren(
              rules, catalog.shared(), dialect, relations.ruledBy(hard).keySet(), problems)
          .check(ruled);
      new UnlistedParents(catalog.shared()).above(ruled.keySet()).forEach(this::addParent);
    }
    return new RulesReport(soft.size(), (int) found, problems.told(), problems.untold());
  }

  private void requireTable(TableRule rule) {
    if (relations.meantBy(rule.table()).isEmpty()) {
      problems.add(
          () ->
              "The rules of %s list %s, and the database has no such table: the rule has no effect%s. %s."
                  .formatted(
                      rules.source(),
                      rule.table(),
                      rule.mode() == TableRule.Mode.SOFT
                          ? ", and deletes from the table that was meant are real"
                          : "",
                      relations.cure(rule.table(), "rule")));
    }
  }

  private void addParent(RelationName parent, RelationName listed) {
    problems.add(
        () ->
            "The rules of %s list %s and not %s, through which rows of it are reached, too, by inheritance: reading and changing %3$s is refused. List %3$s, too, or write ONLY %3$s where its own rows are meant."
                .formatted(
                    rules.source(), WrittenName.of(listed, names), WrittenName.of(parent, names)));
  }
}
