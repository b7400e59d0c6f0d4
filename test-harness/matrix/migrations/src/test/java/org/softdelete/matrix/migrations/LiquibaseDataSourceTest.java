package org.softdelete.matrix.migrations;

import java.sql.SQLException;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "Liquibase, `DataSource`",
    group = Group.MIGRATIONS,
    library = Scope.class,
    alsoOn = Product.HSQLDB,
    said = "scope around the update")
class LiquibaseDataSourceTest extends LiquibaseTest {

  @Override
  void connect(CommandScope command) throws SQLException, DatabaseException {
    command.addArgumentValue(
        "database",
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(source().getConnection())));
  }
}
