package org.softdelete.harness.upserts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.random.Dice;

/**
 * Two sessions that delete and insert the same keys at once, under READ COMMITTED. What is there is
 * looked at past the driver. {@code -Dsize=20000} makes each do so many rounds.
 */
@ExtendWith(Servers.Parameter.class)
class TwoSessionsTest {

  /** The table to which {@link KeyStatement#KEYED} belongs. */
  static final String UPSERTED = "upserted";

  /** The table whose deleted rows hold no key. */
  static final String LIVE_KEY = "live_key";

  static final List<String> TABLES = List.of("one_key", "two_keys", LIVE_KEY, UPSERTED);

  private static final int ROUNDS = Flags.given().size(500);
  private static final long SEED = Flags.given().seed().orElse(1);
  private static final String TABLE =
      "CREATE TABLE %s (id INT NOT NULL, name VARCHAR(9), hits INT DEFAULT 1, deleted_at TIMESTAMP%s)";

  static Stream<Arguments> productsWithAndWithoutTransactions() {
    return Servers.products().stream()
        .flatMap(product -> Stream.of(Arguments.of(product, false), Arguments.of(product, true)));
  }

  @ParameterizedTest(name = "{0}, transactions: {1}")
  @MethodSource("productsWithAndWithoutTransactions")
  void leaveOneLiveRowOfAKeyAtMostAndLoseNothing(
      Product product, boolean transactions, Servers servers) throws Exception {
    String url = servers.get(product).create("two_sessions_" + transactions);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Subject driver = Subject.driver("classpath:upserts/sessions-rules.yaml");
    try (Connection plain = DriverManager.getConnection(url);
        Statement statement = plain.createStatement()) {
      makeTables(statement, product);
      try (Connection one = driver.connect(url);
          Connection other = driver.connect(url)) {
        List<Future<HitCounts>> sessions =
            List.of(
                threads.submit(
                    new KeySession(one, product, new Dice(SEED, 1), transactions, ROUNDS)),
                threads.submit(
                    new KeySession(other, product, new Dice(SEED, 2), transactions, ROUNDS)));
        HitCounts told = told(sessions, statement);
        for (String table : TABLES) {
          requireWhatWasTold(table, told, statement);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void makeTables(Statement statement, Product product) throws SQLException {
    statement.execute(TABLE.formatted("one_key", ", PRIMARY KEY (id)"));
    statement.execute(TABLE.formatted("two_keys", ", PRIMARY KEY (id), UNIQUE (name)"));
    statement.execute(TABLE.formatted(UPSERTED, ", UNIQUE (id)"));
    if (product == Product.H2) {
      statement.execute(
          TABLE.formatted(
              "live_key",
              ", live INT INVISIBLE GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN 1 END)"));
      statement.execute("CREATE UNIQUE INDEX live_ids ON live_key (id, live)");
    } else {
      statement.execute(TABLE.formatted("live_key", ""));
      statement.execute("CREATE UNIQUE INDEX live_ids ON live_key (id) WHERE deleted_at IS NULL");
    }
  }

  /** What both were told; meanwhile rows only become more, and no key has two live ones. */
  private static HitCounts told(List<Future<HitCounts>> sessions, Statement statement)
      throws SQLException, ExecutionException, InterruptedException {
    Map<String, Integer> before = new HashMap<>();
    boolean done;
    do {
      done = sessions.stream().allMatch(Future::isDone);
      for (String table : TABLES) {
        int rows = 0;
        for (List<Integer> live : hits(table, statement)) {
          rows += live.size();
          assertThat(Collections.frequency(live, null)).isGreaterThanOrEqualTo(live.size() - 1);
        }
        assertThat(rows).as(table).isGreaterThanOrEqualTo(before.getOrDefault(table, 0));
        before.put(table, rows);
      }
    } while (!done);
    var told = new HitCounts();
    for (Future<HitCounts> session : sessions) {
      told.add(session.get());
    }
    return told;
  }

  private static void requireWhatWasTold(String table, HitCounts told, Statement statement)
      throws SQLException {
    List<List<Integer>> hits = hits(table, statement);
    for (int key = 0; key < KeySession.KEYS; key++) {
      String name = table + '.' + key;
      List<Integer> rows = hits.get(key);
      int live = rows.stream().mapToInt(hit -> hit == null ? 0 : hit).sum();
      int sure = told.hits().getOrDefault(name, 0);
      assertThat(live).as(name).isBetween(sure, sure + told.unsure().getOrDefault(name, 0));
      int deletes = told.deletes().getOrDefault(name, 0);
      assertThat(deletes).as("deletes of %s", name).isGreaterThan(ROUNDS / 100);
      assertThat(rows)
          .as("rows of %s", name)
          .hasSize(table.equals(LIVE_KEY) ? deletes + (live > 0 ? 1 : 0) : 1);
    }
  }

  /** For each key the hits of its rows, null for a deleted one. */
  private static List<List<Integer>> hits(String table, Statement statement) throws SQLException {
    List<List<Integer>> hits = new ArrayList<>();
    for (int key = 0; key < KeySession.KEYS; key++) {
      hits.add(new ArrayList<>());
    }
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT id, CASE WHEN deleted_at IS NULL THEN hits END FROM " + table)) {
      while (rows.next()) {
        hits.get(rows.getInt(1)).add(rows.getObject(2, Integer.class));
      }
    }
    return hits;
  }
}
