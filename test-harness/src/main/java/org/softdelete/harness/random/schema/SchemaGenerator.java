package org.softdelete.harness.random.schema;

import java.util.List;
import java.util.Optional;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;

/** Makes up schemas: tables, namesakes in two schemas, and other ways to the rows of tables. */
public final class SchemaGenerator {

  private static final List<String> LISTED =
      List.of("users", "stories", "\"Reviews\"", "tags", "\"order lines\"", "app.notes", "parts");
  private static final List<String> UNLISTED = List.of("plain", "\"Users\"", "app.extra");
  private static final List<String> SYNONYMS = List.of("folk", "app.tales", "\"Other\"");
  private static final List<String> VIEWS =
      List.of("seen", "\"Open Ones\"", "app.board", "summary", "\"Users seen\"");

  private final Dice dice;
  private final boolean hasFamilies;
  private final boolean hasSynonyms;
  private final TableGenerator generator;
  private final SchemaDraft draft = new SchemaDraft();

  /** A generator for one schema. */
  public SchemaGenerator(Dice dice, Product product) {
    this.dice = dice;
    this.hasFamilies = product == Product.POSTGRESQL;
    this.hasSynonyms = product == Product.H2;
    this.generator = new TableGenerator(dice);
  }

  /** The schema. */
  public RandomSchema schema() {
    for (String name : dice.some(LISTED, dice.between(3, 5))) {
      listed(name);
    }
    for (String name : dice.some(UNLISTED, dice.between(1, 2))) {
      RandomTable table = generator.unlisted(name);
      table(table, generator.rows(table));
    }
    RandomTable awaited = generator.listed("app.awaited");
    draft.list(awaited);
    Optional<RandomTable> parted = Optional.empty();
    Optional<RandomTable> parent = Optional.empty();
    if (hasFamilies) {
      keyed();
      Families families = new Families(dice, generator, draft);
      parted = dice.chance(80) ? Optional.of(families.parted()) : parted;
      parent = dice.chance(60) ? Optional.of(families.parent()) : parent;
      if (dice.chance(60)) {
        families.ancestor();
      }
    }
    if (hasSynonyms) {
      dice.some(SYNONYMS, dice.between(1, 3)).forEach(this::synonym);
    }
    ViewGenerator views = new ViewGenerator(dice, hasFamilies);
    for (String name : dice.some(VIEWS, dice.between(2, 4))) {
      draft.view(views.view(name, Session.start(draft.tables())));
    }
    return new RandomSchema(
        draft.tables(),
        draft.fixture(),
        draft.rules(),
        draft.bound(),
        draft.views(),
        parted,
        parent,
        awaited);
  }

  /** A listed table; some have a namesake in the other schema, which is not listed. */
  private void listed(String name) {
    RandomTable table = generator.listed(name);
    boolean namesake = (name.equals("app.notes") || name.equals("parts")) && dice.chance(70);
    RandomTable listed = namesake ? table.bindingItsSchema() : table;
    table(listed, generator.rows(listed));
    draft.list(listed);
    if (namesake) {
      RandomTable other = listed.namesake(listed.schema().equals("app") ? "public" : "app");
      table(other, generator.rows(other, listed.marker()));
    }
  }

  private void keyed() {
    RandomTable table = generator.listed(dice.pick("keyed", "app.keyed")).as(Kind.KEYED);
    table(table, generator.rows(table));
    draft.run("ALTER TABLE %s ADD PRIMARY KEY (id)".formatted(table.sql()));
    draft.list(table);
  }

  private void table(RandomTable table, List<List<String>> rows) {
    draft.create(table, "");
    draft.fill(table, rows);
    draft.store(table);
    draft.name(table);
  }

  private void synonym(String name) {
    // There are no synonyms of synonyms.
    RandomTable of =
        dice.pick(
            draft.tables().stream()
                .filter(table -> table.qualifier().equals(table.name()))
                .toList());
    int dot = name.indexOf('.');
    RandomTable synonym =
        of.synonym(dot < 0 ? "public" : name.substring(0, dot), name.substring(dot + 1));
    draft.run("CREATE SYNONYM %s FOR %s".formatted(synonym.sql(), of.sql()));
    draft.name(synonym);
  }
}
