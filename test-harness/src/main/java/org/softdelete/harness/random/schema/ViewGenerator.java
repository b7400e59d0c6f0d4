package org.softdelete.harness.random.schema;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.random.Dice;

/** Makes up views over tables and over other views. */
public final class ViewGenerator {

  private final Dice dice;
  private final boolean updatable;

  /**
   * A generator.
   *
   * @param updatable whether the database lets rows be changed through simple views
   */
  public ViewGenerator(Dice dice, boolean updatable) {
    this.dice = dice;
    this.updatable = updatable;
  }

  /**
   * A view.
   *
   * @param name its name, with a schema perhaps
   * @param session what it can be made of
   */
  public RandomView view(String name, Session session) {
    List<RandomTable> sources =
        session.tables().stream()
            .filter(table -> table.kind() != Kind.ANCESTOR && table.kind() != Kind.KEYED)
            .filter(table -> !numbers(table).isEmpty())
            .toList();
    RandomTable source = dice.pick(sources);
    return switch (dice.below(7)) {
      case 0 -> joined(name, session, source, dice.pick(sources));
      case 1 -> counted(name, session, source);
      case 2 -> star(name, session, source);
      default -> simple(name, session, source);
    };
  }

  private RandomView simple(String name, Session session, RandomTable source) {
    List<RandomColumn> columns = new ArrayList<>();
    if (hasKey(source)) {
      columns.add(new RandomColumn("id", ValueType.INT));
    }
    columns.addAll(dice.some(source.writable(), dice.between(1, 3)));
    String condition = hasKey(source) && dice.chance(50) ? "x.id < " + dice.between(4, 8) : "";
    String from = " FROM " + session.name(source) + " AS x";
    String select =
        "SELECT "
            + String.join(", ", columns.stream().map(column -> "x." + column.name()).toList())
            + from;
    String live = source.marker().map(marker -> "x." + marker.isLive()).orElse("");
    String all =
        condition.isEmpty() || live.isEmpty() ? condition + live : condition + " AND " + live;
    Kind kind = updatable && hasKey(source) ? source.kind() : Kind.QUERY;
    return view(
        name,
        columns,
        source.isListed() && kind == Kind.TABLE ? Kind.VIEW : kind,
        select + where(condition),
        select + where(all));
  }

  private static String where(String condition) {
    return condition.isEmpty() ? "" : " WHERE " + condition;
  }

  private RandomView joined(String name, Session session, RandomTable left, RandomTable right) {
    RandomColumn one = dice.pick(left.columns());
    RandomColumn other = dice.pick(right.columns());
    List<RandomColumn> columns =
        List.of(
            new RandomColumn(one.type().label(1), one.type()),
            new RandomColumn(other.type().label(2), other.type()));
    String select =
        "SELECT x.%s AS %s, y.%s AS %s FROM "
            .formatted(one.name(), columns.get(0).name(), other.name(), columns.get(1).name());
    String join = dice.pick(" JOIN ", " LEFT JOIN ", " RIGHT JOIN ");
    String on = " ON x.%s = y.%s".formatted(number(left), number(right));
    return view(
        name,
        columns,
        Kind.QUERY,
        select + session.name(left) + " AS x" + join + session.name(right) + " AS y" + on,
        select
            + filtered(session, left)
            + " AS x"
            + join
            + filtered(session, right)
            + " AS y"
            + on);
  }

  private RandomView counted(String name, Session session, RandomTable source) {
    List<RandomColumn> columns =
        List.of(new RandomColumn("i1", ValueType.INT), new RandomColumn("i2", ValueType.INT));
    String by = number(source);
    String select = "SELECT x.%s AS i1, COUNT(*) AS i2 FROM ".formatted(by);
    String group = " AS x GROUP BY x." + by;
    return view(
        name,
        columns,
        Kind.QUERY,
        select + session.name(source) + group,
        select + filtered(session, source) + group);
  }

  private RandomView star(String name, Session session, RandomTable source) {
    return view(
        name,
        source.columns(),
        Kind.QUERY,
        "SELECT * FROM " + session.name(source),
        "SELECT * FROM " + filtered(session, source) + " AS x");
  }

  private static RandomView view(
      String name, List<RandomColumn> columns, Kind kind, String query, String filtered) {
    int dot = name.indexOf('.');
    RandomTable table =
        RandomTable.unlisted(
                dot < 0 ? RandomTable.PUBLIC : name.substring(0, dot),
                name.substring(dot + 1),
                columns)
            .as(kind);
    String create = "CREATE VIEW " + name + " AS ";
    return new RandomView(table, create + query, create + filtered);
  }

  private static String filtered(Session session, RandomTable table) {
    return table
        .marker()
        .map(
            marker -> "(SELECT * FROM %s WHERE %s)".formatted(session.name(table), marker.isLive()))
        .orElse(session.name(table));
  }

  private static boolean hasKey(RandomTable table) {
    return table.columns().stream().anyMatch(column -> column.name().equals("id"));
  }

  private String number(RandomTable table) {
    return dice.pick(numbers(table)).name();
  }

  private static List<RandomColumn> numbers(RandomTable table) {
    return table.columns().stream().filter(column -> column.type() == ValueType.INT).toList();
  }
}
