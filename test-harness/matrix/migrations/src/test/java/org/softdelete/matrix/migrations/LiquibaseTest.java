package org.softdelete.matrix.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.MatrixDatabase.Row;

abstract class LiquibaseTest extends MigrationTest {

  private static final String ALL = "liquibase/changelog.xml";
  private static final String WIPE = "liquibase/wipe.xml";

  /** Says where the database is. */
  abstract void connect(CommandScope command) throws Exception;

  @Override
  final void migrate() throws Exception {
    run(ALL, "update");
  }

  @Test
  void whatWasMigratedIsValidAndNotMigratedAgain() throws Exception {
    run(ALL, "validate");
    assertThat(run(ALL, "status")).contains("is up to date");
  }

  /** Liquibase executes what {@code nativeSQL} returns, so hints do not arrive. */
  @Test
  void aDeleteOfAMigrationCanBeForcedByAScope() throws Exception {
    SoftDelete.forced(() -> run(WIPE, "update"));
    assertThat(database().user(-3)).isEqualTo(Row.GONE);
    run(WIPE, "rollbackCount", "count", 1);
  }

  @Test
  void aDeleteCanBeRolledBackByARestore() throws Exception {
    run(ALL, "rollbackCount", "count", 1);
    assertThat(database().user(-2)).isEqualTo(Row.LIVE);
    run(ALL, "update");
    assertThat(database().user(-2)).isEqualTo(Row.DELETED);
  }

  @Test
  void allCanBeDroppedAndMigratedAnew() throws Exception {
    run(ALL, "dropAll");
    assertThat(run(ALL, "status")).contains("4 changesets have not been applied");
    run(ALL, "update");
    assertThat(database().user(-2)).isEqualTo(Row.DELETED);
  }

  private String run(String changelog, String name, Object... arguments) throws Exception {
    var command = new CommandScope(name);
    command.addArgumentValue("changelogFile", changelog);
    for (int i = 0; i < arguments.length; i += 2) {
      command.addArgumentValue((String) arguments[i], arguments[i + 1]);
    }
    connect(command);
    var output = new ByteArrayOutputStream();
    command.setOutput(output);
    // Otherwise it talks to the terminal.
    Scope.child(Scope.Attr.ui, new LoggerUIService(), command::execute);
    return output.toString(UTF_8);
  }
}
