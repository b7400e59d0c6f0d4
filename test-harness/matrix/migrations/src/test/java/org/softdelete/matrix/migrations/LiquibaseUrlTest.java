package org.softdelete.matrix.migrations;

import liquibase.Scope;
import liquibase.command.CommandScope;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "Liquibase, URL",
    group = Group.MIGRATIONS,
    library = Scope.class,
    alsoOn = Product.HSQLDB,
    said = "scope around the update",
    configure = "`driver`: `org.softdelete.jdbc.SoftDeleteDriver`")
class LiquibaseUrlTest extends LiquibaseTest {

  @Override
  void connect(CommandScope command) {
    command.addArgumentValue("url", database().url());
    command.addArgumentValue("driver", SoftDeleteDriver.class.getName());
  }
}
