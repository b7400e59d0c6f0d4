package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;

/** Settings and scopes that name tables: a live note with its deleted user, for example. */
class NamedTablesTest extends SessionOnEachDatabase {

  private static final String SHOW = "SHOW softdelete.paranoid";
  private static final Set<String> USERS = Set.of("users");

  /** Of Ann a note that is live and one that is not, of Bob a live one. */
  private static final String NOTES =
      "SELECT n.id || u.name FROM notes n JOIN users u ON u.id = n.user_id ORDER BY 1";

  @BeforeEach
  void addNotes() throws SQLException {
    Users.execute(
        connection, "CREATE TABLE notes (id INT PRIMARY KEY, user_id INT, deleted_at TIMESTAMP)");
    Users.execute(
        connection,
        "INSERT INTO notes VALUES (1, 1, NULL), (2, 1, TIMESTAMP '2020-01-01 00:00:00'), (3, 2, NULL)");
  }

  @Test
  void aLiveChildIsSeenWithItsDeletedParent() throws SQLException {
    assertThat(notes()).containsExactly("1Ann");
    List<String> notes = SoftDelete.withDeleted(Set.of("users"), this::notes);
    assertThat(notes).containsExactly("1Ann", "3Bob");
    assertThat(SoftDelete.onlyDeleted(USERS, this::notes)).containsExactly("3Bob");
    Users.execute(connection, "SET softdelete.paranoid(users) = false");
    assertThat(notes()).containsExactly("1Ann", "3Bob");
    Users.execute(connection, "SET softdelete.paranoid(users) = only");
    assertThat(notes()).containsExactly("3Bob");
    Users.execute(connection, "RESET softdelete.paranoid(users)");
    assertThat(notes()).containsExactly("1Ann");
  }

  @Test
  void aScopeThatNamesTablesKeepsWhatIsSaidOutsideOfOthers() throws SQLException {
    SoftDelete.runWithDeleted(
        USERS,
        () -> {
          SoftDelete.runWithDeleted(
              Set.of("notes"), () -> assertThat(notes()).containsExactly("1Ann", "2Ann", "3Bob"));
          SoftDelete.runOnlyDeleted(() -> assertThat(notes()).isEmpty());
          SoftDelete.runOnlyDeleted(USERS, () -> assertThat(notes()).containsExactly("3Bob"));
          SoftDelete.runForced(() -> assertThat(notes()).containsExactly("1Ann", "3Bob"));
          assertThat(notes()).containsExactly("1Ann", "3Bob");
        });
    SoftDelete.runWithDeleted(
        () ->
            SoftDelete.runOnlyDeleted(
                Set.of("notes"), () -> assertThat(notes()).containsExactly("2Ann")));
    assertThat(notes()).containsExactly("1Ann");
  }

  @Test
  void aForcedDeleteIsRealOnNamedTablesOnly() throws SQLException {
    SoftDelete.runForced(
        Set.of("notes"),
        () -> {
          Users.execute(connection, "DELETE FROM notes WHERE id = 1");
          Users.execute(connection, "DELETE FROM users WHERE id = 1");
        });
    assertThat(users.stored()).containsExactly("Ann", "Bob");
    assertThat(SoftDelete.withDeleted(() -> Users.strings(connection, "SELECT id FROM notes")))
        .containsExactlyInAnyOrder("2", "3");
    assertThat(Users.names(connection)).isEmpty();
  }

  @Test
  void whatWasPreparedFollowsIt() throws SQLException {
    try (PreparedStatement notes = connection.prepareStatement(NOTES)) {
      assertThat(Users.strings(notes)).containsExactly("1Ann");
      assertThat(SoftDelete.withDeleted(USERS, () -> Users.strings(notes)))
          .containsExactly("1Ann", "3Bob");
      Users.execute(connection, "SET softdelete.paranoid(notes) = false");
      assertThat(Users.strings(notes)).containsExactly("1Ann", "2Ann");
      assertThat(SoftDelete.withDeleted(USERS, () -> Users.strings(notes)))
          .containsExactly("1Ann", "2Ann", "3Bob");
    }
  }

  @Test
  void eachThreadHasItsOwn() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    CountDownLatch done = new CountDownLatch(2);
    try (Connection other = users.connect()) {
      Future<List<String>> shown =
          threads.submit(
              () ->
                  SoftDelete.withDeleted(
                      USERS,
                      () -> {
                        together.await();
                        List<String> seen = Users.strings(other, NOTES);
                        done.countDown();
                        done.await();
                        return seen;
                      }));
      Future<List<String>> hidden =
          threads.submit(
              () -> {
                together.await();
                List<String> seen = notes();
                done.countDown();
                return seen;
              });
      assertThat(hidden.get(60, TimeUnit.SECONDS)).containsExactly("1Ann");
      assertThat(shown.get(60, TimeUnit.SECONDS)).containsExactly("1Ann", "3Bob");
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET softdelete.paranoid(users) = false                                     | true, users = false
          set session softdelete.paranoid ( Users , "order" , public.notes ) to ONLY | 42704
          SET softdelete.paranoid(USERS, public.notes) TO 'only'                     | true, users = only, public.notes = only
          SET softdelete.paranoid(users) = only; SET softdelete.paranoid(users) = true | true, users = true
          SET softdelete.paranoid(users) = only; SET softdelete.paranoid = false     | false
          SET softdelete.paranoid = false; SET softdelete.paranoid(users) = true     | false, users = true
          SET softdelete.paranoid(users) = false; RESET softdelete.paranoid          | true
          SET softdelete.paranoid(users, notes) = false; RESET softdelete.paranoid(notes) | true, users = false
          SET softdelete.paranoid(public.users) = false; RESET softdelete.paranoid(users) | true
          SET softdelete.paranoid(users) = false; SET softdelete.paranoid(users) = DEFAULT | true
          SET softdelete.paranoid(usres) = false                                     | 42704
          SET softdelete.paranoid(stories) = false                                   | 42704
          SET softdelete.paranoid() = false                                          | 42601
          SET softdelete.paranoid(users = false                                      | 42601
          SET softdelete.paranoid(users notes) = false                               | 42601
          SET softdelete.paranoid(users) = fales                                     | 22023
          SET softdelete.actor(users) = 'kim'                                        | 42601
          SET softdelete.hints(users) = off                                          | 42704
          RESET softdelete.paranoid(usres)                                           | 42704
          RESET softdelete.paranoid(users) now                                       | 42601
          """)
  void aSettingIsShownAsItHoldsOrAMistakeIsTold(String sql, String shown) throws SQLException {
    if (shown.startsWith("4") || shown.startsWith("2")) {
      assertThatThrownBy(() -> Users.execute(connection, sql))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(shown))
          .hasMessageContaining("line 1, column");
      assertThat(Users.strings(connection, SHOW)).containsExactly("true");
    } else {
      Users.execute(connection, sql);
      assertThat(Users.strings(connection, SHOW)).containsExactly(shown);
      assertThat(connection.getClientInfo("softdelete.paranoid"))
          .isEqualTo(shown.replaceFirst(",.*", ""));
    }
  }

  @Test
  void aNameThatIsMisspeltIsToldWithTheOneThatMayBeMeant() {
    String meant = "the rules list no table 'usres'; perhaps 'users' is meant";
    assertThatThrownBy(() -> Users.execute(connection, "SET softdelete.paranoid(usres) = false"))
        .hasMessageContaining(meant);
    assertThatThrownBy(() -> SoftDelete.runWithDeleted(Set.of("usres"), this::notes))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42704"))
        .hasMessageContaining(meant);
    assertThatThrownBy(() -> SoftDelete.runWithDeleted(Set.of("no name"), this::notes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'no name' is no name of a table");
  }

  @Test
  void clientInfoOverridesWhatIsSaidByName() throws SQLException {
    Users.execute(connection, "SET softdelete.paranoid(users) = false");
    connection.setClientInfo("softdelete.paranoid", null);
    assertThat(notes()).containsExactly("1Ann");
  }

  @Test
  void aLocalSettingEndsWithTheTransaction() throws SQLException {
    Users.execute(connection, "SET softdelete.paranoid(notes) = false");
    connection.setAutoCommit(false);
    Users.execute(connection, "SET LOCAL softdelete.paranoid(users) = false");
    assertThat(notes()).containsExactly("1Ann", "2Ann", "3Bob");
    connection.commit();
    assertThat(notes()).containsExactly("1Ann", "2Ann");
    Users.execute(connection, "SET LOCAL softdelete.paranoid = true");
    assertThat(notes()).containsExactly("1Ann");
    Users.execute(connection, "SET softdelete.paranoid(users) = false");
    assertThat(notes()).containsExactly("1Ann", "3Bob");
    connection.rollback();
    assertThat(notes()).containsExactly("1Ann", "2Ann", "3Bob");
  }

  @Test
  void outsideOfATransactionALocalSettingWarnsAndHasNoEffect() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL softdelete.paranoid(users) = false");
      assertThat((Object) statement.getWarnings()).isNotNull();
    }
    assertThat(notes()).containsExactly("1Ann");
  }

  @Test
  void whatShowsEndsWhereTheEndOfATransactionIsNotSureAndWhatHidesHoldsOn() throws SQLException {
    if (product != Product.POSTGRESQL) {
      return;
    }
    Users.execute(connection, "SET softdelete.paranoid(notes) = false");
    connection.setAutoCommit(false);
    Users.execute(connection, "SET LOCAL softdelete.paranoid(users) = false");
    Users.execute(connection, "SET LOCAL softdelete.paranoid(notes) = true");
    var savepoint = connection.setSavepoint();
    assertThatThrownBy(() -> Users.execute(connection, "SELECT 1/0; COMMIT"))
        .isInstanceOf(SQLException.class);
    connection.rollback(savepoint);
    assertThat(notes()).containsExactly("1Ann");
    connection.commit();
    assertThat(notes()).containsExactly("1Ann", "2Ann");
  }

  @Test
  void itHoldsBehindItInTheSameText() throws SQLException {
    Users.execute(
        connection,
        "SET softdelete.paranoid(users) = only; UPDATE users SET name = 'Bill'; RESET"
            + " softdelete.paranoid; UPDATE users SET name = 'Anna'");
    assertThat(users.stored()).containsExactly("Anna", "Bill");
  }

  @Test
  void itIsRefusedInABatchAndWhereSqlMaySayNothing() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.addBatch("SET softdelete.paranoid(users) = false"))
          .hasMessageContaining("cannot be part of a batch");
    }
    try (Connection closed = DriverManager.getConnection(users.url("softdelete.hints=off"))) {
      for (String sql :
          List.of("SET softdelete.paranoid(users) = false", "RESET softdelete.paranoid(users)")) {
        assertThatThrownBy(() -> Users.execute(closed, sql))
            .hasFieldOrPropertyWithValue("SQLState", "0A000")
            .hasMessageContaining("softdelete.hints=off");
      }
      assertThat(SoftDelete.withDeleted(USERS, () -> Users.strings(closed, NOTES)))
          .containsExactly("1Ann", "3Bob");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIEW v AS SELECT name FROM users",
        "PREPARE q AS SELECT name FROM users",
        "PREPARE q AS DELETE FROM users"
      })
  void nothingThatIsKeptCarriesItOut(String sql) throws SQLException {
    assertThatThrownBy(
            () ->
                SoftDelete.runForced(
                    USERS,
                    () -> SoftDelete.runWithDeleted(USERS, () -> Users.execute(connection, sql))))
        .hasFieldOrPropertyWithValue("SQLState", "0A000")
        .hasMessageContaining("it stays in the database");
    Users.execute(connection, "SET softdelete.paranoid(users) = only");
    if (!sql.contains("DELETE")) {
      assertThatThrownBy(() -> Users.execute(connection, sql))
          .hasMessageContaining("it stays in the database");
    }
    Users.execute(connection, "RESET softdelete.paranoid(users)");
    SoftDelete.runWithDeleted(Set.of("notes"), () -> Users.execute(connection, sql));
  }

  private List<String> notes() throws SQLException {
    return Users.strings(connection, NOTES);
  }
}
