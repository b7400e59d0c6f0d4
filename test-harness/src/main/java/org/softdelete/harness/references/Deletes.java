package org.softdelete.harness.references;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;

/** Makes up deletes. For one thread. */
final class Deletes {

  private final Dice dice;
  private final KeyedSchema schema;
  private final boolean postgresql;
  private final List<KeyedTable> tables;

  Deletes(Dice dice, KeyedSchema schema, Product product) {
    this.dice = dice;
    this.schema = schema;
    this.postgresql = product == Product.POSTGRESQL;
    this.tables =
        schema.tables().stream()
            .filter(table -> table.isListed() || schema.isReallyDeletable(table))
            .toList();
  }

  /**
   * One of any kind. H2 ends a transaction by TRUNCATE, and PostgreSQL refuses it in one that has
   * put off the check of a key.
   *
   * @param inTransaction whether it stands in one
   */
  Act act(boolean inTransaction) {
    KeyedTable table = dice.pick(tables);
    return dice.weighted(
        List.of(
            Dice.weight(50, () -> plain(table)),
            Dice.weight(8, () -> batch(table)),
            Dice.weight(6, () -> preparedBatch(table)),
            Dice.weight(8, () -> merge(table)),
            Dice.weight(4, () -> several()),
            Dice.weight(5, () -> deleteRow(table)),
            Dice.weight(inTransaction ? 0 : 2, () -> truncate(table)),
            Dice.weight(postgresql ? 8 : 0, () -> using(table)),
            Dice.weight(postgresql ? 8 : 0, () -> inTableExpression(table))));
  }

  private Act plain(KeyedTable table) {
    if (dice.chance(6)) {
      return new Act.Sql("DELETE FROM " + table.name() + returning(""), null);
    }
    boolean alias = dice.chance(20);
    Condition where = Condition.random(dice, schema, table, alias ? "d." : "");
    return new Act.Sql(
        "DELETE FROM %s%s WHERE %s%s"
            .formatted(table.name(), alias ? " d" : "", where.text(), returning(alias ? "d." : "")),
        where.parameters());
  }

  private String returning(String alias) {
    return postgresql && dice.chance(25) ? " RETURNING " + alias + dice.pick("*", "id", "v") : "";
  }

  private String byKey(KeyedTable table) {
    return "DELETE FROM " + table.name() + " WHERE id = " + dice.between(1, 8);
  }

  private Act batch(KeyedTable table) {
    return new Act.Batch(
        IntStream.range(0, dice.between(2, 4))
            .mapToObj(number -> byKey(dice.chance(60) ? table : dice.pick(tables)))
            .toList());
  }

  private Act preparedBatch(KeyedTable table) {
    return new Act.PreparedBatch(
        "DELETE FROM %s WHERE %s = ?".formatted(table.name(), dice.pick("id", "id", "v")),
        IntStream.range(0, dice.between(2, 4)).map(number -> dice.between(1, 6)).boxed().toList());
  }

  private Act merge(KeyedTable table) {
    // How many of several are left to be deleted depends on their order on H2.
    boolean one =
        !postgresql
            && schema.keysTo(table).stream()
                .anyMatch(key -> schema.deletedWith(table).contains(key.child()));
    String ids =
        IntStream.range(0, one ? 1 : dice.between(1, 3))
            .map(number -> dice.between(1, 8))
            .distinct()
            .mapToObj(id -> "(" + id + ")")
            .collect(Collectors.joining(", "));
    return new Act.Sql(
        "MERGE INTO %s t USING (VALUES %s) g (id) ON t.id = g.id WHEN MATCHED%s THEN DELETE"
            .formatted(table.name(), ids, dice.pick("", "", " AND t.v = 2")),
        null);
  }

  private Act several() {
    return new Act.Sql(byKey(dice.pick(tables)) + "; " + byKey(dice.pick(tables)), null);
  }

  private Act deleteRow(KeyedTable table) {
    KeyedTable keyed = table.primary().isEmpty() ? dice.pick(tables) : table;
    // The plain driver does not find the key of a table whose name has a blank.
    return keyed.primary().isEmpty() || keyed.name().contains(" ")
        ? plain(table)
        : new Act.DeleteRow(
            "SELECT * FROM %s WHERE id = %d".formatted(keyed.name(), dice.between(1, 8)));
  }

  private Act truncate(KeyedTable table) {
    boolean cascade =
        postgresql
            && schema.reachedByTruncate(table).stream()
                .allMatch(name -> schema.table(name).isListed());
    return new Act.Sql("TRUNCATE TABLE " + table.name() + (cascade ? " CASCADE" : ""), null);
  }

  private Act using(KeyedTable table) {
    KeyedTable other = dice.pick(schema.tables());
    List<Key> keys = schema.keysOf(table);
    String join =
        keys.isEmpty() || dice.chance(30)
            ? "d.id = u.id"
            : "u." + dice.pick("id", "v") + " = d." + KeyedTable.ID;
    return new Act.Sql(
        "DELETE FROM %s d USING %s u WHERE %s AND u.%s"
            .formatted(
                table.name(),
                other.name(),
                join,
                dice.pick("v = 1", "id = 3", "id > 5", "v IS NULL")),
        null);
  }

  private Act inTableExpression(KeyedTable table) {
    KeyedTable other = dice.pick(tables);
    if (dice.chance(50)) {
      return new Act.Sql(
          "WITH gone AS (%s RETURNING id, v) SELECT count(*), max(v) FROM gone"
              .formatted(byKey(table)),
          null);
    }
    return new Act.Sql(
        "WITH one AS (%s RETURNING id), two AS (%s RETURNING id) SELECT id FROM one UNION ALL SELECT id FROM two"
            .formatted(byKey(table), byKey(other.equals(table) ? dice.pick(tables) : other)),
        null);
  }
}
