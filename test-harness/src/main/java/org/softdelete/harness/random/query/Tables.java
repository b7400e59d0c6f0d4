package org.softdelete.harness.random.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.Marker;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;
import org.softdelete.rewrite.model.Visibility;

/** Chooses tables, and writes them as each side is to see them. */
public final class Tables {

  private final Grammar grammar;
  private final Dice dice;

  Tables(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** The name of any table, without its schema. */
  public String anyName() {
    return dice.pick(grammar.schema().tables()).name();
  }

  public RandomTable any() {
    return dice.pick(grammar.schema().tables());
  }

  /** Any table whose deletes are soft. */
  public RandomTable listed() {
    return dice.pick(
        grammar.schema().tables().stream().filter(t -> t.marker().isPresent()).toList());
  }

  /** Any table whose deletes are real. */
  public RandomTable unlisted() {
    return dice.pick(grammar.schema().tables().stream().filter(t -> t.marker().isEmpty()).toList());
  }

  /**
   * The common table expressions that a name can mean. In H2 a name means a table of the current
   * schema first.
   */
  public List<String> commonTables(Scope scope) {
    return scope.commonTables().keySet().stream()
        .filter(name -> grammar.onPostgresql() || !isInCurrentSchema(name))
        .sorted()
        .toList();
  }

  private boolean isInCurrentSchema(String name) {
    return grammar.schema().tables().stream()
        .anyMatch(table -> table.schema().isEmpty() && table.name().equals(name));
  }

  /** The table's name, with a schema where a common table expression would be meant otherwise. */
  public String name(RandomTable table, Scope scope) {
    boolean hidden = grammar.onPostgresql() && scope.commonTables().containsKey(table.name());
    boolean qualify = table.schema().isEmpty() && (hidden || dice.chance(4));
    return qualify ? "public." + table.name() : table.sql();
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
    String only = grammar.onPostgresql() && dice.chance(2) ? "ONLY " : "";
    String as = alias == null ? "" : dice.pick(" ", " AS ") + alias;
    String written = only + name + as + behind;
    String visibleAs = alias == null ? table.name() : alias;
    Visibility visibility = scope.of(table.name(), visibleAs);
    if (grammar.mode() != Mode.MIXED || table.marker().isEmpty() || visibility == Visibility.ALL) {
      return Sql.text(written);
    }
    Marker marker = table.marker().get();
    String seen = visibility == Visibility.LIVE ? marker.isLive() : marker.isDeleted();
    return new Sql.Sided(
        written, "(SELECT * FROM %s WHERE %s) AS %s%s".formatted(name, seen, visibleAs, behind));
  }

  /** {@code TABLE t}, with the columns that it answers. */
  public Sql explicitTable(RandomTable table, Scope scope) {
    grammar.spendTable();
    String name = name(table, scope);
    Visibility visibility = scope.of(table.name(), table.name());
    if (grammar.mode() != Mode.MIXED || table.marker().isEmpty() || visibility == Visibility.ALL) {
      return Sql.text("TABLE " + name);
    }
    Marker marker = table.marker().get();
    String seen = visibility == Visibility.LIVE ? marker.isLive() : marker.isDeleted();
    return new Sql.Sided("TABLE " + name, "SELECT * FROM %s WHERE %s".formatted(name, seen));
  }

  /** Columns that a list of new names gives to a table. */
  public static List<RandomColumn> renamed(RandomTable table) {
    return java.util.stream.IntStream.range(0, table.columns().size())
        .mapToObj(
            i -> {
              ValueType type = table.columns().get(i).type();
              return new RandomColumn(type.label(i + 1), type);
            })
        .toList();
  }
}
