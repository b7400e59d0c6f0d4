package org.softdelete.harness.surface;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.cases.Names;
import org.softdelete.harness.cases.Resources;
import org.softdelete.harness.cases.Section;
import org.softdelete.harness.cases.SectionReader;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/** Every case of {@code surface/updatable.cases} on both sides, with every kind of cursor. */
@ExtendWith(Servers.Parameter.class)
class UpdatableCasesTest {

  @TestFactory
  List<DynamicContainer> aResultSetAnswersAsIfItsDeletesWereReal(Servers servers)
      throws SQLException {
    List<Section> cases =
        Flags.given()
            .only()
            .of(
                SectionReader.read("updatable", Resources.text("surface/updatable.cases")),
                "section of updatable.cases",
                Names::title);
    List<DynamicContainer> databases = new ArrayList<>();
    for (Product product : Servers.products()) {
      Twins twins = new Twins(servers.get(product), "updatable");
      databases.add(
          DynamicContainer.dynamicContainer(
              product.name(),
              cases.stream()
                  .filter(section -> isFor(section, product))
                  .flatMap(section -> tests(section, twins))));
    }
    return databases;
  }

  private static boolean isFor(Section section, Product product) {
    return section.option("on", product.name()).equalsIgnoreCase(product.name());
  }

  private static Stream<DynamicTest> tests(Section section, Twins twins) {
    String only = section.option("type", "");
    return Stream.of(ScrollType.values())
        .filter(type -> only.isEmpty() || type.name().equals(only))
        .map(
            type -> {
              String title = section.title() + ", " + type;
              String rerun = Names.rerun(section, twins.product(), UpdatableCasesTest.class);
              return DynamicTest.dynamicTest(
                  title,
                  () -> twins.assertAlike(title + ": " + rerun, side -> run(section, type, side)));
            });
  }

  private static void run(Section section, ScrollType type, ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    connection.setAutoCommit(!section.option("autocommit", "true").equals("false"));
    try (Statement statement =
        connection.createStatement(type.jdbc(), ResultSet.CONCUR_UPDATABLE)) {
      statement.setFetchSize(Integer.parseInt(section.option("fetch", "0")));
      ResultSet rows = statement.executeQuery(section.option("query", ""));
      for (String line : section.blocks().get(0).text().lines().toList()) {
        if (line.startsWith("|")) {
          side.see(line, () -> execute(side.connect(), line.substring(1)));
        } else {
          side.see(line, () -> new ResultSetCall(line).on(rows));
        }
      }
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
    side.see("rows left", () -> rows(connection, section.option("query", "")));
  }

  private static int execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static String rows(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return Seen.text(rows);
    }
  }
}
