package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.Statistics.SecondReadings;
import org.softdelete.jdbc.report.Counters;
import org.softdelete.rewrite.secondreading.Outcome;

/** What is counted, on a real H2. */
class StatisticsTest {

  private static final String RULES = "classpath:org/softdelete/jdbc/users.yaml";
  private static final String UNSUPPORTED = SoftDeleteConnectionTest.UNSUPPORTED;

  private H2 h2;
  private Connection connection;
  private Statement statement;

  @BeforeEach
  void open() throws SQLException {
    h2 = new H2();
    connection = h2.connect();
    statement = connection.createStatement();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    h2.close();
  }

  @Test
  void aStatementIsRewrittenPassedOnOrRefused() throws SQLException {
    Counted counted = Counted.fromNow();
    statement.execute("DELETE FROM users WHERE name = 'rewritten'");
    assertThat(counted.statements()).isEqualTo(Counted.of(1, 0, 0, 0));
    statement.execute("SELECT id AS passed_on FROM notes");
    assertThat(counted.statements()).isEqualTo(Counted.of(1, 1, 0, 0));
    statement.execute("INSERT INTO users (id) VALUES (17)");
    assertThat(counted.statements()).isEqualTo(Counted.of(1, 2, 0, 0));
    assertThatThrownBy(() -> statement.execute(UNSUPPORTED)).isInstanceOf(SQLException.class);
    assertThat(counted.statements()).isEqualTo(Counted.of(1, 2, 1, 0));
  }

  @Test
  void theStatementsSeenAreThoseOfEachOutcome() {
    assertThat(Counted.of(1, 20, 300, 4).statements()).isEqualTo(321);
  }

  @Test
  void aStatementThatTheDatabaseDoesNotLikeWasPassedOnAllTheSame() {
    Counted counted = Counted.fromNow();
    assertThat(catchThrowable(() -> statement.execute("SELECT nothing FROM nowhere"))).isNotNull();
    assertThat(counted.statements()).isEqualTo(Counted.of(0, 1, 0, 0));
  }

  @Test
  void aTextThatIsRememberedIsACacheHitAndSoIsOneOfItsShape() throws SQLException {
    String query = "SELECT name AS remembered FROM users WHERE id = ";
    Counted counted = Counted.fromNow();
    statement.execute(query + 1);
    statement.execute(query + 1);
    assertThat(counted.statements()).isEqualTo(Counted.of(2, 0, 0, 1));
    statement.execute(query + 2);
    assertThat(counted.statements()).isEqualTo(Counted.of(3, 0, 0, 1));
    statement.execute(query + 3);
    assertThat(counted.statements()).isEqualTo(Counted.of(4, 0, 0, 2));
  }

  @Test
  void whatIsPassedOnIsRememberedToo() throws SQLException {
    Counted counted = Counted.fromNow();
    statement.execute("SELECT id AS remembered FROM notes");
    statement.execute("SELECT id AS remembered FROM notes");
    assertThat(counted.statements()).isEqualTo(Counted.of(0, 2, 0, 1));
  }

  @Test
  void aRefusalIsNoCacheHitHoweverOftenItComes() {
    Counted counted = Counted.fromNow();
    assertThat(catchThrowable(() -> statement.execute(UNSUPPORTED))).isNotNull();
    assertThat(catchThrowable(() -> statement.execute(UNSUPPORTED))).isNotNull();
    assertThat(counted.statements()).isEqualTo(Counted.of(0, 0, 2, 0));
  }

  @Test
  void aTextThatTheCatalogIsReadAgainForCountsOnce() throws SQLException {
    try (Connection other = DriverManager.getConnection(h2.plainUrl());
        Statement plain = other.createStatement()) {
      plain.execute("CREATE VIEW seen_late AS SELECT id FROM notes");
    }
    Counted counted = Counted.fromNow();
    statement.execute("SELECT id FROM seen_late");
    assertThat(counted.statements()).isEqualTo(Counted.of(0, 1, 0, 0));
  }

  @Test
  void aPreparedStatementCountsWhenItIsPrepared() throws SQLException {
    Counted counted = Counted.fromNow();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT name AS prepared FROM users WHERE id = ?")) {
      assertThat(counted.statements()).isEqualTo(Counted.of(1, 0, 0, 0));
      for (int id = 0; id < 5; id++) {
        query.setInt(1, id);
        query.executeQuery();
        query.addBatch();
      }
      assertThat(counted.statements()).isEqualTo(Counted.of(1, 0, 0, 0));
    }
  }

  @Test
  void aPreparedStatementCountsAgainWhereAnotherScopeHolds() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT name AS scoped FROM users WHERE id = ?")) {
      query.setInt(1, 1);
      Counted counted = Counted.fromNow();
      SoftDelete.runWithDeleted(query::executeQuery);
      assertThat(counted.statements()).isEqualTo(Counted.of(0, 1, 0, 0));
      query.executeQuery();
      assertThat(counted.statements()).isEqualTo(Counted.of(1, 1, 0, 1));
    }
  }

  @Test
  void eachTextOfABatchCountsWhenItIsAdded() throws SQLException {
    Counted counted = Counted.fromNow();
    statement.addBatch("DELETE FROM users WHERE name = 'batched'");
    statement.addBatch("DELETE FROM notes WHERE id = 404");
    assertThat(counted.statements()).isEqualTo(Counted.of(1, 1, 0, 0));
    assertThat(catchThrowable(() -> statement.addBatch("SET softdelete.paranoid = false")))
        .isNotNull();
    assertThat(counted.statements()).isEqualTo(Counted.of(1, 1, 1, 0));
    statement.executeBatch();
    assertThat(counted.statements()).isEqualTo(Counted.of(1, 1, 1, 0));
  }

  @Test
  void whatIsNotTheApplicationsStatementDoesNotCount() throws SQLException {
    try (Statement updatable =
            connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE);
        ResultSet users = updatable.executeQuery("SELECT id, name, deleted_at FROM users")) {
      users.next();
      Counted counted = Counted.fromNow();
      users.deleteRow();
      connection.nativeSQL("DELETE FROM users WHERE name = 'only asked'");
      assertThat(counted.statements()).isEqualTo(Counted.of(0, 0, 0, 0));
    }
    assertThat(h2.count("SELECT count(deleted_at) FROM users")).isEqualTo(2);
  }

  @Test
  void everyWayToConnectCountsInOnePlace() throws SQLException {
    var source = new JdbcDataSource();
    source.setURL(h2.plainUrl());
    var options = new Properties();
    options.setProperty("softdelete.rules", RULES);
    Counted counted = Counted.fromNow();
    try (Connection byOther = new SoftDeleteDriver().connect(h2.url(""), new Properties());
        Connection bySource = new SoftDeleteDataSource(source, options).getConnection();
        Connection wrapped =
            SoftDelete.builder().rules(RULES).build().wrap(source.getConnection())) {
      byOther.prepareStatement("SELECT * FROM users").close();
      bySource.prepareStatement("SELECT * FROM users").close();
      wrapped.prepareStatement("SELECT * FROM users").close();
    }
    assertThat(counted.statements()).isEqualTo(Counted.of(3, 0, 0, 0));
  }

  @Test
  void connectionsThatWorkAtTheSameTimeLoseNothing() throws Exception {
    int threads = 8;
    int times = 2000;
    Counted counted = Counted.fromNow();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Callable<Object> work =
          () -> {
            try (Connection own = h2.connect();
                Statement statement = own.createStatement()) {
              for (int i = 0; i < times; i++) {
                statement.execute("SELECT id AS busy FROM users WHERE id = " + i);
                statement.execute("SELECT id AS busy FROM notes WHERE id = 1");
              }
              return own;
            }
          };
      for (Future<Object> done : workers.invokeAll(Collections.nCopies(threads, work))) {
        done.get();
      }
    } finally {
      workers.shutdown();
    }
    Statistics all = counted.statements();
    assertThat(all.rewritten()).isEqualTo((long) threads * times);
    assertThat(all.passedOn()).isEqualTo((long) threads * times);
    assertThat(all.refused()).isZero();
    assertThat(all.cacheHits()).isBetween(all.statements() * 9 / 10, all.statements());
  }

  @Test
  void aSecondReadingCountsOnceForAShape() throws SQLException {
    Counted counted = Counted.fromNow();
    statement.execute("DELETE FROM users WHERE name = 'read along' AND id = 1");
    assertThat(counted.secondReadings()).isEqualTo(1);
    statement.execute("DELETE FROM users WHERE name = 'read along' AND id = 1");
    statement.execute("DELETE FROM users WHERE name = 'read no more' AND id = 2");
    statement.execute("SELECT id AS not_listed FROM notes");
    assertThat(counted.secondReadings()).isEqualTo(1);
  }

  @Test
  void eachOutcomeOfASecondReadingHasItsNumber() {
    var counters = new Counters();
    for (Outcome outcome : Outcome.values()) {
      counters.secondReading(outcome);
      assertThat(Statistics.of(counters).secondReadings().toString())
          .contains(outcome.name().toLowerCase(Locale.ROOT) + "=1");
    }
    assertThat(Statistics.of(counters).secondReadings()).isEqualTo(new SecondReadings(1, 1, 1, 1));
  }

  @Test
  void withoutARegisteredDriverNothingIsTold() throws SQLException {
    statement.execute("SELECT id FROM users");
    SoftDeleteDriver.deregister();
    try {
      assertThat(SoftDelete.statistics()).isEqualTo(Counted.of(0, 0, 0, 0));
      statement.execute("SELECT id FROM users");
      assertThat(SoftDelete.statistics()).isEqualTo(Counted.of(0, 0, 0, 0));
    } finally {
      SoftDeleteDriver.register();
    }
    assertThat(SoftDelete.statistics()).isEqualTo(Counted.of(0, 0, 0, 0));
    try (Connection later = h2.connect()) {
      later.prepareStatement("SELECT id FROM users").close();
    }
    assertThat(SoftDelete.statistics().statements()).isEqualTo(1);
  }
}
