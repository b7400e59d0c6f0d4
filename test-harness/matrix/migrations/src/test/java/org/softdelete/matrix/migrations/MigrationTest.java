package org.softdelete.matrix.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Server;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.RoundOfWork;

/**
 * A tool creates the tables, stores the users -1 "kept", -2 "dropped" and -3 "wiped", deletes the
 * second and creates a view on the names of users. Then an application does its work.
 */
abstract class MigrationTest extends RoundOfWork {

  private HikariDataSource source;

  /** Brings the database to the newest version, through {@link #source()} or its URL. */
  abstract void migrate() throws Exception;

  @Override
  protected final MatrixDatabase create(Server server, String name) throws SQLException {
    return MatrixDatabase.empty(server, name);
  }

  @Override
  protected final Application start(MatrixDatabase database) throws Exception {
    source = new HikariDataSource();
    source.setJdbcUrl(database.url());
    var application = new JdbcApplication(source, source);
    migrate();
    return application;
  }

  /** Connections through the driver. */
  final HikariDataSource source() {
    return source;
  }

  @Test
  void aDeleteOfAMigrationIsSoft() throws SQLException {
    assertThat(database().user(-1)).isEqualTo(Row.LIVE);
    assertThat(database().user(-2)).isEqualTo(Row.DELETED);
  }

  @Test
  void aViewOfAMigrationHidesDeletedRows() throws SQLException {
    assertThat(database().query("SELECT name FROM names WHERE name IN ('kept', 'dropped')"))
        .isEqualTo(List.of("kept"));
  }
}
