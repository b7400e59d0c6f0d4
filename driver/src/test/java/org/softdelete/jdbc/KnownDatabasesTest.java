package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Which databases are let in. */
class KnownDatabasesTest {

  @Test
  void anotherDatabaseIsRefusedWithThoseThatAreUnderstood() {
    var database = new RecordingDelegate().returning("SQLite").as(DatabaseMetaData.class);
    assertThatThrownBy(() -> KnownDatabases.behind(database))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
        .hasMessageContainingAll("'SQLite'", "H2", "PostgreSQL");
  }
}
