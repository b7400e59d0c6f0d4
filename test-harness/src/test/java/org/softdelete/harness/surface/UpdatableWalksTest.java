package org.softdelete.harness.surface;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.flags.Flags;

/**
 * Random calls on updatable result sets. After every call all that can be asked of the cursor is
 * compared. {@code -Dsize=5000} takes more walks, {@code -Dseed=5 -Dsize=1} that of one seed.
 */
@ExtendWith(Servers.Parameter.class)
class UpdatableWalksTest {

  private static final int LENGTH = 14;

  private static final List<String> QUERIES =
      List.of(
          "SELECT id, name, amount FROM items ORDER BY id",
          "SELECT * FROM items WHERE amount > 10 ORDER BY id DESC",
          "SELECT name, id, amount FROM labels ORDER BY id",
          "SELECT i.name, i.amount, i.id FROM items i ORDER BY 3",
          "SELECT id, name, amount FROM items WHERE id = 1",
          "SELECT id, name, amount FROM items WHERE id = 2",
          "SELECT id, name, amount FROM notes ORDER BY id",
          "SELECT name, amount FROM items ORDER BY id",
          "SELECT id, name, amount FROM notes WHERE id IN (SELECT id FROM items) ORDER BY id");

  private static final List<String> POSITIONS =
      List.of("getRow", "isBeforeFirst", "isFirst", "isLast", "isAfterLast", "get id", "get name");

  private static final List<String> MOVES =
      List.of("next", "next", "next", "previous", "first", "last", "beforeFirst", "afterLast");

  private static final List<String> CHANGES =
      List.of(
          "deleteRow",
          "deleteRow",
          "deleteRow",
          "refreshRow",
          "cancelRowUpdates",
          "moveToInsertRow",
          "moveToCurrentRow",
          "insertRow",
          "set name x",
          "set amount 99",
          "rowDeleted",
          "rowUpdated",
          "rowInserted");

  @Test
  void theCursorIsWhereRealDeletesWouldHaveLeftIt(Servers servers) throws SQLException {
    Flags flags = Flags.given();
    long from = flags.seed().orElse(1);
    long to = from + flags.size(200) - 1;
    for (Product product : Servers.products()) {
      try (Twins twins = new Twins(servers.get(product), "walks")) {
        for (long seed = from; seed <= to; seed++) {
          long number = seed;
          Command rerun = Command.test("UpdatableWalksTest").on(product).seed(seed).size(1);
          twins.assertAlike(rerun.text(), side -> walk(side, new Random(number)));
        }
      }
    }
  }

  private static void walk(ObservedSide side, Random random) throws SQLException {
    String query = oneOf(QUERIES, random);
    ScrollType type = oneOf(List.of(ScrollType.values()), random);
    Connection connection = side.connect();
    connection.setAutoCommit(random.nextBoolean());
    try (Statement statement =
        connection.createStatement(type.jdbc(), ResultSet.CONCUR_UPDATABLE)) {
      side.see(query + " " + type, statement::getResultSetType);
      ResultSet rows = statement.executeQuery(query);
      side.see("getConcurrency", rows::getConcurrency);
      // Where pgjdbc would show the row before again the driver refuses to show any.
      boolean onNoRow = type == ScrollType.FORWARD_ONLY && side.isPostgresql();
      for (String call : calls(random)) {
        boolean deleted = side.see(call, () -> new ResultSetCall(call).on(rows));
        if (onNoRow && deleted && call.equals("deleteRow")) {
          side.see("next", rows::next);
        }
        POSITIONS.forEach(
            position -> side.see("  " + position, () -> new ResultSetCall(position).on(rows)));
      }
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  private static List<String> calls(Random random) {
    List<String> calls = new ArrayList<>();
    for (int number = 0; number < LENGTH; number++) {
      switch (random.nextInt(12)) {
        case 0, 1 -> calls.add("absolute " + (random.nextInt(13) - 6));
        case 2, 3 -> calls.add("relative " + (random.nextInt(7) - 3));
        case 4, 5, 6, 7 -> calls.add(oneOf(MOVES, random));
        case 8 -> calls.addAll(List.of("set amount 99", "updateRow"));
        case 9 -> calls.addAll(List.of("moveToInsertRow", "set id " + (100 + number), "insertRow"));
        default -> calls.add(oneOf(CHANGES, random));
      }
    }
    return calls;
  }

  private static <T> T oneOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
