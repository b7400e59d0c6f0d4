package org.softdelete.harness.random.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.Kind;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.schema.Session;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;
import org.softdelete.rewrite.visibility.Visibility;

/** Chooses tables, and writes them as each side is to see them. */
public final class Tables {

  private static final Set<Kind> DELETABLE = Set.of(Kind.TABLE, Kind.KEYED, Kind.ANCESTOR);

  private final Grammar grammar;
  private final Dice dice;

  Tables(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** The name of a table whose marker tells when a row was deleted; null if there is none. */
  @Nullable String nameOfTime() {
    List<RandomTable> tables =
        grammar.session().tables().stream().filter(RandomTable::tellsTimes).toList();
    return tables.isEmpty() ? null : dice.pick(tables).name();
  }

  /** The name of any table, without its schema. */
  public String anyName() {
    return dice.pick(grammar.session().tables()).name();
  }

  /** Any table that can be read. */
  public RandomTable any() {
    List<RandomTable> keyed = of(Kind.KEYED);
    return !keyed.isEmpty() && dice.chance(8) ? dice.pick(keyed) : one(table -> true);
  }

  /**
   * The columns of a table in a FROM clause, by its alias or null.
   *
   * @param columns with the names that they have there
   */
  RowSource source(RandomTable table, @Nullable String alias, List<RandomColumn> columns) {
    // A twin that shows some deleted rows has a query in the place of the table.
    boolean itself =
        grammar.mode() != Mode.MIXED && (table.kind() == Kind.TABLE || table.kind() == Kind.KEYED);
    boolean bare =
        itself
            && alias == null
            && table.qualifier().equals(table.name())
            && !table.schema().equals(Session.TEMPORARY);
    return new RowSource(
        alias == null ? table.qualifier() : alias,
        columns,
        itself ? Optional.of(table) : Optional.empty(),
        bare);
  }

  /** Any table whose deletes are soft, and that takes rows. */
  public RandomTable listed() {
    return one(table -> table.isListed() && table.kind() != Kind.KEYED);
  }

  /** Any table whose deletes are real. */
  public RandomTable unlisted() {
    return one(table -> table.kind() == Kind.TABLE && !table.isListed());
  }

  /** Any relation whose rows can be changed. */
  public RandomTable changeable() {
    return one(table -> table.kind() != Kind.QUERY);
  }

  /** Any relation whose rows can be deleted. */
  public RandomTable deletable() {
    return one(table -> DELETABLE.contains(table.kind()));
  }

  /** Any relation that takes rows. */
  public RandomTable insertable() {
    return one(table -> table.kind() == Kind.TABLE || table.kind() == Kind.VIEW);
  }

  /** The relations of a kind. */
  public List<RandomTable> of(Kind kind) {
    return grammar.session().tables().stream().filter(table -> table.kind() == kind).toList();
  }

  private RandomTable one(Predicate<RandomTable> wanted) {
    List<RandomTable> fresh = fitting(grammar.session().fresh(), wanted);
    return !fresh.isEmpty() && dice.chance(25)
        ? dice.pick(fresh)
        : dice.pick(fitting(grammar.session().tables(), wanted));
  }

  private List<RandomTable> fitting(List<RandomTable> tables, Predicate<RandomTable> wanted) {
    return tables.stream().filter(wanted).filter(this::canBeCompared).toList();
  }

  /** A view shows live rows, whatever a hint says; a twin without any has nothing to compare. */
  private boolean canBeCompared(RandomTable table) {
    return grammar.mode() != Mode.DELETED
        || (table.kind() != Kind.VIEW && table.kind() != Kind.QUERY);
  }

  /**
   * The common table expressions that a name can mean. In H2 a name means a table of the current
   * schema first.
   */
  public List<String> commonTables(Scope scope) {
    return scope.commonTables().keySet().stream()
        .filter(name -> grammar.onPostgresql() || grammar.session().meantBy(name).isEmpty())
        .sorted()
        .toList();
  }

  /**
   * Whether a common table expression may have a name: in H2 it may mean a table instead, so the
   * driver refuses it where the schema changes before it in the same text.
   */
  boolean canBeCommonTable(String name) {
    Session session = grammar.session();
    return grammar.onPostgresql()
        || !session.decidesLater()
        || session.tables().stream().noneMatch(table -> table.name().equals(name));
  }

  /** The table's name, with a schema where a common table expression would be meant otherwise. */
  public String name(RandomTable table, Scope scope) {
    String name = grammar.session().name(table);
    boolean hidden = grammar.onPostgresql() && scope.commonTables().containsKey(name);
    return hidden || dice.chance(4) ? table.qualified() : name;
  }

  /** The name of a table that a statement changes, {@code ONLY} included. */
  public String target(RandomTable table) {
    return (isOnly(table) ? "ONLY " : "") + grammar.session().name(table);
  }

  /** Whether it need not have an alias: which name a hint can mean must not be open. */
  public boolean canBeBare(RandomTable table) {
    return grammar.mode() != Mode.MIXED || table.qualifier().equals(table.name());
  }

  /** Whether a name is to mean a table without its heirs. */
  private boolean isOnly(RandomTable table) {
    return table.kind() == Kind.ANCESTOR || (grammar.onPostgresql() && dice.chance(2));
  }

  /**
   * A table in a FROM clause.
   *
   * @param name its name as it is to be written
   * @param alias the alias, or null
   * @param behind what follows, a list of column names perhaps
   */
  public Sql reference(
      RandomTable table, String name, @Nullable String alias, String behind, Scope scope) {
    grammar.spendTable();
    String as = alias == null ? "" : dice.pick(" ", " AS ") + alias;
    if (isSeenWithHeirs(table)) {
      return new Sql.Barred(Sql.text(name + as + behind), ANCESTOR);
    }
    String only = isOnly(table) ? "ONLY " : "";
    String written = only + name + as + behind;
    String visibleAs = alias == null ? table.qualifier() : alias;
    Visibility visibility = scope.of(table, alias);
    if (grammar.mode() != Mode.MIXED || table.marker().isEmpty() || visibility == Visibility.ALL) {
      return Sql.text(written);
    }
    if (visibility.time() != null && !table.tellsTimes()) {
      return new Sql.Barred(Sql.text(written), AS_OF);
    }
    String seen = table.seen(visibility);
    return new Sql.Sided(
        written,
        "(SELECT * FROM %s%s WHERE %s) AS %s%s".formatted(only, name, seen, visibleAs, behind));
  }

  /** What the driver refuses to read or change with its children. */
  public static final String ANCESTOR = "a parent, not listed, of a listed child";

  private static final String AS_OF = "what does not tell of times, as of one";

  private boolean isSeenWithHeirs(RandomTable table) {
    return table.kind() == Kind.ANCESTOR && grammar.mode() == Mode.LIVE && dice.chance(4);
  }

  /** {@code TABLE t}, with the columns that it answers. */
  public Sql explicitTable(RandomTable table, Scope scope) {
    grammar.spendTable();
    String only = table.kind() == Kind.ANCESTOR ? "ONLY " : "";
    String name = only + name(table, scope);
    Visibility visibility = scope.of(table, null);
    if (grammar.mode() != Mode.MIXED || table.marker().isEmpty() || visibility == Visibility.ALL) {
      return Sql.text("TABLE " + name);
    }
    if (visibility.time() != null && !table.tellsTimes()) {
      return new Sql.Barred(Sql.text("TABLE " + name), AS_OF);
    }
    String seen = table.seen(visibility);
    return new Sql.Sided("TABLE " + name, "SELECT * FROM %s WHERE %s".formatted(name, seen));
  }

  /** Columns that a list of new names gives to a table. */
  public static List<RandomColumn> renamed(RandomTable table) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(
            i -> {
              ValueType type = table.columns().get(i).type();
              return new RandomColumn(type.label(i + 1), type);
            })
        .toList();
  }
}
