package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;

/** Reading what was there at a time. The session is five hours ahead of UTC. */
class AsOfTest extends SessionOnEachDatabase {

  private static final String VISITS = "SELECT id FROM visits ORDER BY id";

  /** Bob was deleted at midnight in the session's time zone. */
  private static final Instant MIDNIGHT = Instant.parse("2019-12-31T19:00:00Z");

  @BeforeEach
  void addVisits() throws SQLException {
    Users.execute(
        connection,
        product == Product.H2 ? "SET TIME ZONE '+05:00'" : "SET TIME ZONE INTERVAL '+05:00'");
    Users.execute(
        connection,
        "CREATE TABLE visits (id INT PRIMARY KEY, since TIMESTAMP, deleted_at TIMESTAMP WITH TIME ZONE)");
    Users.execute(
        connection,
        "INSERT INTO visits VALUES (1, TIMESTAMP '2018-01-01 00:00:00', NULL), (2, TIMESTAMP"
            + " '2021-01-01 00:00:00', NULL), (3, TIMESTAMP '2018-01-01 00:00:00', TIMESTAMP WITH"
            + " TIME ZONE '2020-01-01 00:00:00+00:00')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019-12-31                     | Ann,Bob | 1,3
          2019-12-31 23:59:59.999        | Ann,Bob | 1,3
          2020-01-01 00:00               | Ann     | 1,3
          2020-01-01 04:59               | Ann     | 1,3
          2020-01-01T05:00:00            | Ann     | 1
          2019-12-31T18:59:59.999999Z    | Ann,Bob | 1,3
          2019-12-31 19:00:00+00:00      | Ann     | 1,3
          2020-01-01 01:59:59+02         | Ann     | 1,3
          2020-01-01 02:00:00+02         | Ann     | 1
          2017-12-31                     | Ann,Bob | ''
          2021-01-01 00:00:00            | Ann     | 1,2
          2100-01-01                     | Ann     | 1,2
          """)
  void aHintReadsWhatWasThere(String time, String names, String visits) throws SQLException {
    String hint = "/*+ paranoid(asof '" + time + "') */ ";
    assertThat(String.join(",", Users.strings(connection, hint + Users.NAMES))).isEqualTo(names);
    assertThat(String.join(",", Users.strings(connection, hint + VISITS))).isEqualTo(visits);
  }

  @Test
  void aScopeReadsWhatWasThereAtAnInstantWhateverTheTimeZone() throws SQLException {
    try (PreparedStatement names = connection.prepareStatement(Users.NAMES);
        PreparedStatement visits = connection.prepareStatement(VISITS)) {
      for (int i = 0; i < 3; i++) {
        Instant instant = MIDNIGHT.minusNanos(1_000 * (i + 1L));
        List<String> were = SoftDelete.asOf(instant, () -> Users.strings(names));
        assertThat(were).containsExactly("Ann", "Bob");
        assertThat(SoftDelete.asOf(MIDNIGHT, () -> Users.strings(names))).containsExactly("Ann");
        assertThat(Users.strings(names)).containsExactly("Ann");
      }
      Instant deleted = Instant.parse("2020-01-01T00:00:00Z");
      assertThat(SoftDelete.asOf(deleted, () -> Users.strings(visits))).containsExactly("1");
      assertThat(SoftDelete.asOf(deleted.minusSeconds(1), () -> Users.strings(visits)))
          .containsExactly("1", "3");
      assertThat(Users.strings(visits)).containsExactly("1", "2");
    }
  }

  @Test
  void ofNamedTablesAloneAndUnderAnInnerScope() throws SQLException {
    Instant before = MIDNIGHT.minusSeconds(1);
    SoftDelete.runAsOf(
        before,
        Set.of("visits"),
        () -> {
          assertThat(Users.names(connection)).containsExactly("Ann");
          assertThat(Users.strings(connection, VISITS)).containsExactly("1", "3");
          assertThat(Users.strings(connection, "SHOW softdelete.paranoid"))
              .containsExactly("true, visits = asof '2019-12-31 18:59:59+00:00'");
        });
    SoftDelete.runAsOf(
        before,
        () -> {
          assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
          SoftDelete.runOnlyDeleted(
              () -> assertThat(Users.names(connection)).containsExactly("Bob"));
          assertThat(Users.strings(connection, "/*+ paranoid(true) */ " + Users.NAMES))
              .containsExactly("Ann");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM users",
        "UPDATE users SET name = 'x'",
        "UPDATE users SET deleted_at = NULL",
        "INSERT INTO users (id) VALUES (9)",
        "TRUNCATE TABLE users"
      })
  void nothingIsChanged(String sql) throws SQLException {
    SoftDelete.runForced(
        () -> {
          assertThatThrownBy(
                  () -> SoftDelete.runAsOf(MIDNIGHT, () -> Users.execute(connection, sql)))
              .hasFieldOrPropertyWithValue("SQLState", "0A000")
              .hasMessageContaining("can be read and not changed");
        });
    assertThat(users.stored()).containsExactly("Ann", "Bob");
  }

  @Test
  void norDeletedByARowOfAResult() throws SQLException {
    try (Statement statement =
            connection.createStatement(
                ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
        ResultSet rows =
            SoftDelete.asOf(
                MIDNIGHT,
                () -> statement.executeQuery("SELECT id, name FROM users WHERE id = 1"))) {
      assertThat(rows.next()).isTrue();
      assertThatThrownBy(() -> SoftDelete.runAsOf(MIDNIGHT, rows::deleteRow))
          .hasFieldOrPropertyWithValue("SQLState", "0A000")
          .hasMessageContaining("can be read and not changed");
    }
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void nothingIsRestored() throws SQLException {
    assertThatThrownBy(
            () ->
                SoftDelete.runAsOf(
                    MIDNIGHT, () -> SoftDelete.restore(connection, "users", "id = ?", 2)))
        .hasMessageContaining("can be read and not changed");
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void whatIsKeptDoesNotCarryItOut() {
    for (String sql : List.of("CREATE VIEW v AS TABLE users", "PREPARE q AS SELECT * FROM users")) {
      assertThatThrownBy(() -> SoftDelete.runAsOf(MIDNIGHT, () -> Users.execute(connection, sql)))
          .hasFieldOrPropertyWithValue("SQLState", "0A000")
          .hasMessageContaining("it stays in the database");
    }
  }

  @Test
  void anInstantThatNoDatabaseKnowsIsAMistakeOfTheCaller() {
    for (Instant instant :
        List.of(Instant.MIN, Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z"))) {
      assertThatThrownBy(() -> SoftDelete.runAsOf(instant, () -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is no time of the years 1 to 9999");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01",
        "0000-12-31T23:00Z",
        "0001-01-01 00:00+02:00",
        "9999-12-31 23:00:00-02:00",
        "10000-01-01"
      })
  void norDoesAHintSpellOne(String time) {
    assertThatThrownBy(
            () -> Users.strings(connection, "/*+ paranoid(asof '" + time + "') */ " + Users.NAMES))
        .hasFieldOrPropertyWithValue("SQLState", "42601")
        .hasMessageContaining("asof takes a time in quotes");
  }

  @Test
  void aMarkerThatIsNoTimeIsRefused() throws SQLException {
    Users.execute(connection, "CREATE TABLE scans (id INT, gone BOOLEAN)");
    assertThatThrownBy(
            () ->
                SoftDelete.runAsOf(
                    MIDNIGHT, () -> Users.strings(connection, "SELECT id FROM scans")))
        .hasFieldOrPropertyWithValue("SQLState", "0A000")
        .hasMessageContaining("that of scans is none");
    Users.execute(connection, "CREATE TABLE notes (id INT, deleted_at BOOLEAN)");
    assertThatThrownBy(
            () ->
                SoftDelete.runAsOf(
                    MIDNIGHT, () -> Users.strings(connection, "SELECT id FROM notes")))
        .hasFieldOrPropertyWithValue("SQLState", "0A000")
        .hasMessageContaining("that of notes is none");
  }
}
