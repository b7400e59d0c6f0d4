package org.softdelete.matrix.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "Flyway",
    group = Group.MIGRATIONS,
    library = Flyway.class,
    configure = "a `DataSource`; it takes no URL but of databases that it knows")
class FlywayTest extends MigrationTest {

  @Override
  void migrate() {
    flyway("classpath:flyway").migrate();
  }

  @Test
  void aDeleteOfAMigrationCanBeForcedByAHint() throws SQLException {
    assertThat(database().user(-3)).isEqualTo(Row.GONE);
  }

  @Test
  void whatWasMigratedIsValidAndNotMigratedAgain() {
    Flyway flyway = flyway("classpath:flyway");
    flyway.validate();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    assertThat(flyway.info().applied())
        .extracting(MigrationInfo::getDescription)
        .containsExactly("Create the tables", "Store users", "Delete users", "Names");
  }

  @Test
  void aMigrationThatFailsCanBeRepaired() throws SQLException {
    Flyway broken = flyway("classpath:flyway", "classpath:flyway-broken");
    assertThatThrownBy(broken::migrate).isInstanceOf(FlywayException.class);
    broken.repair();
    assertThat(broken.info().pending())
        .extracting(MigrationInfo::getDescription)
        .containsExactly("Fail in the middle");
    flyway("classpath:flyway").validate();
    assertThat(database().user(-1)).isEqualTo(Row.LIVE);
  }

  @Test
  void allCanBeDroppedAndMigratedAnew() throws SQLException {
    Flyway flyway = flyway("classpath:flyway");
    flyway.clean();
    assertThat(flyway.info().applied()).isEmpty();
    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(4);
    assertThat(database().user(-2)).isEqualTo(Row.DELETED);
  }

  @Test
  void theUrlIsNotOneThatFlywayTakes() {
    assertThatThrownBy(
            () ->
                Flyway.configure()
                    .driver(SoftDeleteDriver.class.getName())
                    .dataSource(database().url(), null, null)
                    .load())
        .hasMessageContaining("No Flyway database plugin found to handle jdbc:softdelete:");
  }

  private Flyway flyway(String... locations) {
    return Flyway.configure().dataSource(source()).locations(locations).cleanDisabled(false).load();
  }
}
