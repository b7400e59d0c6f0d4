package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.jdbc.Statistics;

/** What is counted of the statements of one connection. */
class StatisticsTest extends SessionOnEachDatabase {

  private Statistics before;

  @BeforeEach
  void lookBefore() {
    before = SoftDelete.statistics();
  }

  @Test
  void statementsCountByWhatBecomesOfThem() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM users WHERE id = 1");
      statement.execute("INSERT INTO users (id) VALUES (3)");
      statement.execute("SELECT 1");
      assertThatThrownBy(() -> statement.execute("SELECT /*+ paranoid(fales) */ id FROM users"))
          .isInstanceOf(SQLException.class);
    }
    assertSince(1, 2, 1, 0);
    assertThat(SoftDelete.statistics().statements()).isEqualTo(before.statements() + 4);
  }

  @Test
  void aTextIsRememberedAndSoIsItsShape() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM users WHERE id = 10");
      statement.execute("DELETE FROM users WHERE id = 10");
      assertSince(2, 0, 0, 1);
      statement.execute("DELETE FROM users WHERE id = 11");
      statement.execute("DELETE FROM users WHERE id = 12");
      assertSince(4, 0, 0, 2);
    }
  }

  @Test
  void anInsertThatPointsToAListedTableIsRememberedToo() throws Exception {
    Users.execute(
        connection, "CREATE TABLE errands (id INT PRIMARY KEY, user_id INT REFERENCES users (id))");
    lookBefore();
    for (int times = 0; times < 2; times++) {
      connection.prepareStatement("INSERT INTO errands (id, user_id) VALUES (?, ?)").close();
    }
    assertSince(2, 0, 0, 1);
  }

  @Test
  void aPreparedStatementCountsOnceAndEachTextOfABatch() throws Exception {
    try (PreparedStatement prepared =
            connection.prepareStatement("UPDATE users SET name = ? WHERE id = 1");
        Statement statement = connection.createStatement()) {
      for (int times = 0; times < 10; times++) {
        prepared.setString(1, "Ann " + times);
        prepared.executeUpdate();
        prepared.addBatch();
      }
      prepared.executeBatch();
      assertSince(1, 0, 0, 0);
      statement.addBatch("DELETE FROM users WHERE id = 1");
      statement.addBatch("INSERT INTO users (id) VALUES (3)");
      statement.executeBatch();
      assertSince(2, 1, 0, 0);
    }
  }

  @Test
  void secondReadingsCountByHowTheyEnd() throws Exception {
    Statistics.SecondReadings former = before.secondReadings();
    Users.execute(connection, "DELETE FROM users WHERE name = 'read along' OR id = 1001");
    assertThat(SoftDelete.statistics().secondReadings())
        .isEqualTo(
            new Statistics.SecondReadings(
                former.confirmed() + 1, former.unread(), former.unchecked(), former.disagreed()));
    // JSqlParser drops the word ALL.
    Users.execute(connection, "SELECT ALL id FROM users");
    assertThat(SoftDelete.statistics().secondReadings())
        .isEqualTo(
            new Statistics.SecondReadings(
                former.confirmed() + 1,
                former.unread() + 1,
                former.unchecked(),
                former.disagreed()));
  }

  @Test
  void jmxShowsTheSame() throws Exception {
    Users.execute(connection, "DELETE FROM users");
    Statistics now = SoftDelete.statistics();
    assertThat(shown("Statements")).isEqualTo(now.statements());
    assertThat(shown("Rewritten")).isEqualTo(now.rewritten()).isEqualTo(before.rewritten() + 1);
    assertThat(shown("PassedOn")).isEqualTo(now.passedOn());
    assertThat(shown("Refused")).isEqualTo(now.refused());
    assertThat(shown("CacheHits")).isEqualTo(now.cacheHits());
  }

  private static long shown(String attribute) throws Exception {
    return (long)
        ManagementFactory.getPlatformMBeanServer()
            .getAttribute(new ObjectName("org.softdelete:type=Statistics"), attribute);
  }

  private void assertSince(long rewritten, long passedOn, long refused, long cacheHits) {
    Statistics now = SoftDelete.statistics();
    assertThat(
            new Statistics(
                now.rewritten() - before.rewritten(),
                now.passedOn() - before.passedOn(),
                now.refused() - before.refused(),
                now.cacheHits() - before.cacheHits(),
                before.secondReadings()))
        .isEqualTo(
            new Statistics(rewritten, passedOn, refused, cacheHits, before.secondReadings()));
  }
}
