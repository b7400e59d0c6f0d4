package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;

/** Where many values of the marker mean live, code restores with the one that the rules name. */
class SeveralLiveValuesTest extends SessionOnEachDatabase {

  private static final String ALL = "SELECT CONCAT(id, ' ', status) FROM tasks ORDER BY id";
  private static final String STEPS = "SELECT CONCAT(id, ' ', state) FROM steps ORDER BY id";

  @BeforeEach
  void makeTables() throws SQLException {
    for (String sql :
        List.of(
            "CREATE TABLE tasks (id INT PRIMARY KEY, status INT, deletion UUID)",
            "CREATE TABLE steps (id INT PRIMARY KEY, task INT REFERENCES tasks (id) ON DELETE CASCADE, state VARCHAR(9), deletion UUID)",
            "INSERT INTO tasks (id, status) VALUES (1, 3), (2, NULL), (3, 0)",
            "INSERT INTO steps (id, task, state) VALUES (10, 1, 'done'), (11, 1, NULL), (20, 2, 'open'), (30, 3, 'new')",
            "DELETE FROM steps WHERE id = 10",
            "DELETE FROM tasks WHERE id < 3")) {
      Users.execute(connection, sql);
    }
  }

  @Test
  void aRestoreInCodeWritesTheValueThatTheRulesName() throws SQLException {
    assertThat(SoftDelete.restore(connection, "tasks", "id IN (1, 3)")).isEqualTo(1);
    assertThat(Users.strings(connection, ALL)).containsExactly("1 1", "3 0");
    assertThat(Users.strings(connection, STEPS)).containsExactly("11 open", "30 new");
    assertThat(SoftDelete.restore(connection, "steps", "id = ?", 10)).isEqualTo(1);
    assertThat(Users.strings(connection, STEPS)).containsExactly("10 open", "11 open", "30 new");
  }

  @Test
  void soDoesTheRestoreOfAWholeDelete() throws SQLException {
    String batch;
    try (Connection real = users.connectForReal()) {
      batch = Users.strings(real, "SELECT deletion FROM tasks WHERE id = 1").get(0);
    }
    assertThat(SoftDelete.restoreBatch(connection, UUID.fromString(batch))).isEqualTo(4);
    assertThat(Users.strings(connection, ALL)).containsExactly("1 1", "2 1", "3 0");
    assertThat(Users.strings(connection, STEPS)).containsExactly("11 open", "20 open", "30 new");
  }

  @Test
  void whereTheTextMaySayNothingAnUpdateOfLiveRowsPassesAndCodeRestores() throws SQLException {
    try (Connection without = DriverManager.getConnection(users.url("softdelete.hints=off"))) {
      Users.execute(without, "UPDATE tasks SET status = 5 WHERE id > 1");
      assertThat(Users.strings(without, ALL)).containsExactly("3 5");
      assertThatThrownBy(
              () ->
                  SoftDelete.runWithDeleted(
                      () -> Users.execute(without, "UPDATE tasks SET status = 5 WHERE id = 1")))
          .hasMessageContaining("hints=off");
      assertThat(SoftDelete.restore(without, "tasks", "id = 1")).isEqualTo(1);
      assertThat(Users.strings(without, ALL)).containsExactly("1 1", "3 5");
    }
  }

  @Test
  void anUpdateThatWritesTheValueOfDeletedRowsDeletesWithoutTheDriversDoing() throws SQLException {
    Users.execute(connection, "UPDATE tasks SET status = 9 WHERE id = 3");
    assertThat(Users.strings(connection, ALL)).isEmpty();
    assertThat(Users.strings(connection, STEPS)).containsExactly("30 new");
  }

  @Test
  void whatIsListedIsShownAsTheRulesSayIt() throws SQLException {
    assertThat(Users.strings(connection, "SHOW softdelete.tables")).contains("tasks", "steps");
  }
}
