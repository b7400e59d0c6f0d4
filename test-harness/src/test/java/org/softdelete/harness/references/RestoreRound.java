package org.softdelete.harness.references;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.FixtureDatabase;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.StoredRow;
import org.softdelete.harness.database.TableState;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.Marker;

/**
 * Deletes in a random schema, each of which is undone by a restore of the rows that it named. For
 * one thread.
 */
final class RestoreRound implements AutoCloseable {

  private static final int DELETES = 12;

  private final Server server;
  private final Dice dice;
  private final KeyedSchema schema;
  private final List<KeyedTable> listed;
  private final Path rules;
  private final FixtureDatabase database;
  private final Connection driver;
  private final List<String> log = new ArrayList<>();
  private int restored;

  /** Makes a schema, as a seed says. */
  RestoreRound(Server server, long seed) throws SQLException {
    this.server = server;
    this.dice = new Dice(seed, 17);
    this.schema = new SchemaMaker(dice, server.product(), true).schema();
    this.listed = schema.tables().stream().filter(KeyedTable::isListed).toList();
    log.add("seed " + seed);
    try {
      this.rules = Files.writeString(Files.createTempFile("softdelete", ".yaml"), schema.rules());
    } catch (IOException e) {
      throw new UncheckedIOException("The rules of a random schema could not be written", e);
    }
    this.database =
        FixtureDatabase.create(
            new SameDatabases(server), "restores", schema.fixture(), Content.EVERYTHING);
    this.driver = Subject.driver(rules.toString()).connect(database.url());
  }

  /** The first difference that a restore leaves, as sentences; empty if there is none. */
  List<String> run() throws SQLException {
    for (int number = 0; number < DELETES && !listed.isEmpty(); number++) {
      if (dice.chance(40)) {
        // What is deleted on its own stays deleted.
        delete(dice.pick(listed));
      }
      List<String> differences = deleteAndRestore(dice.pick(listed));
      if (!differences.isEmpty()) {
        return differences;
      }
    }
    return List.of();
  }

  /** How many deletes were undone. */
  int restored() {
    return restored;
  }

  /** All that a reader needs to understand a difference and to run it again. */
  String description() {
    return "on %s, %s%nRules:%n%s%nTables:%n%s"
        .formatted(
            server.product(),
            String.join(System.lineSeparator(), log),
            schema.rules(),
            schema.fixture().script());
  }

  private List<String> deleteAndRestore(KeyedTable table) throws SQLException {
    List<TableState> before = database.state();
    if (!delete(table)) {
      return List.of();
    }
    Set<String> live = liveIds(table, before);
    live.removeAll(liveIds(table, database.state()));
    if (live.isEmpty()) {
      return List.of();
    }
    Marker marker = table.marker().orElseThrow();
    String sql =
        "UPDATE %s%s SET %s = %s WHERE id IN (%s)"
            .formatted(
                marker.isOpen() ? "/*+ restore */ " : "",
                table.name(),
                marker.column().name(),
                marker.usual(),
                String.join(", ", live));
    log.add(sql);
    try (Statement statement = driver.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      return List.of("The restore fails: " + e.getSQLState() + " " + e.getMessage());
    }
    restored++;
    return differences(before, database.state());
  }

  /** Whether it succeeded. */
  private boolean delete(KeyedTable table) {
    Condition where = Condition.random(dice, schema, table, "");
    if (where.parameters() != null) {
      return false;
    }
    String sql = "DELETE FROM %s WHERE %s".formatted(table.name(), where.text());
    try (Statement statement = driver.createStatement()) {
      boolean deleted = statement.executeUpdate(sql) > 0;
      if (deleted) {
        log.add(sql);
      }
      return deleted;
    } catch (SQLException e) {
      return false;
    }
  }

  private static Set<String> liveIds(KeyedTable table, List<TableState> states) {
    return states.stream()
        .filter(state -> state.table().name().equals(table.name()))
        .flatMap(state -> state.rows().stream())
        .filter(StoredRow::live)
        .map(row -> row.key().get(0))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Of tables that are listed: rows of others are really gone, where the rules say so. */
  private List<String> differences(List<TableState> before, List<TableState> after) {
    List<String> differences = new ArrayList<>();
    for (int number = 0; number < before.size(); number++) {
      KeyedTable table = schema.tables().get(number);
      if (!table.isListed()) {
        continue;
      }
      List<List<String>> old = comparable(table, before.get(number));
      List<List<String>> now = comparable(table, after.get(number));
      List<List<String>> lost = new ArrayList<>(old);
      lost.removeAll(now);
      List<List<String>> won = new ArrayList<>(now);
      won.removeAll(old);
      if (!lost.isEmpty() || !won.isEmpty()) {
        differences.add("%s had %s, has %s".formatted(table.name(), lost, won));
      }
    }
    return differences;
  }

  /** The rows, but for what a delete does and a restore does not undo (SEMANTICS §5). */
  private List<List<String>> comparable(KeyedTable table, TableState state) {
    Set<Integer> left = new HashSet<>();
    for (Key key : schema.keysOf(table)) {
      if (key.onDelete() == Action.SET_NULL || key.onDelete() == Action.SET_DEFAULT) {
        for (int column = 0; column < table.columns().size(); column++) {
          if (key.columns().contains(table.columns().get(column).name())) {
            left.add(column);
          }
        }
      }
    }
    if (table.counts()) {
      left.add(table.columns().size() + 1);
    }
    List<List<String>> rows = new ArrayList<>();
    for (StoredRow row : state.rows()) {
      List<String> values = new ArrayList<>(row.values());
      left.forEach(column -> values.set(column, "-"));
      if (table.marker().orElseThrow().isOpen()) {
        // Which of the live values it had is not known any more.
        values.set(table.columns().size(), row.live() ? "live" : "deleted");
      }
      rows.add(values);
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    driver.close();
    database.close();
    try {
      Files.deleteIfExists(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("A temporary rules file could not be removed", e);
    }
  }
}
