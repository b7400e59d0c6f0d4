package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesFile;

/** {@code SHOW softdelete.tables | rules | version}: that the driver is on, and with what. */
@ExtendWith(Servers.Parameter.class)
class ShowStatementTest {

  private static final String RULES =
      """
      version: 1
      tables:
        users:
        'app."It''s"': {column: '"Gone"', deleted: 'true', live: false, force: deny}
        codes: {deleted: "'it''s gone'", live: "a 'b' ?", column: state}
        roles: {mode: hard}
      """;

  @ParameterizedTest
  @EnumSource
  void theTablesAreThoseOfTheRules(Product product, Servers servers) throws Exception {
    var rules = RulesFile.read("rules.yaml", RULES);
    try (Connection plain = DriverManager.getConnection(url(product, servers));
        Connection connection = SoftDelete.builder().rules(rules).build().wrap(plain)) {
      assertThat(rows(connection, "SHOW softdelete.tables"))
          .containsExactly(
              "table|mode|column|live|deleted|force",
              "users|soft|deleted_at|NULL|CURRENT_TIMESTAMP|allow",
              "app.\"It's\"|soft|\"Gone\"|FALSE|true|deny",
              "codes|soft|state|'a ''b'' ?'|'it''s gone'|allow",
              "roles|hard|deleted_at|NULL|CURRENT_TIMESTAMP|allow");
      assertThat(rows(connection, "SHOW softdelete.rules"))
          .containsExactly("softdelete.rules", "given in code");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereNoTableIsListedThereIsNoRow(Product product, Servers servers) throws SQLException {
    var rules = new Rules("code", List.of());
    try (Connection plain = DriverManager.getConnection(url(product, servers));
        Connection connection = SoftDelete.builder().rules(rules).build().wrap(plain)) {
      assertThat(rows(connection, "SHOW softdelete.tables"))
          .containsExactly("table|mode|column|live|deleted|force");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRulesAreWhereTheyWereFoundAndTheVersionIsTheDrivers(Product product, Servers servers)
      throws Exception {
    Driver driver = DriverManager.getDriver("jdbc:softdelete:");
    String version = driver.getMajorVersion() + "." + driver.getMinorVersion() + ".";
    try (Connection connection = Subject.driver(Users.RULES).connect(url(product, servers))) {
      assertThat(rows(connection, "show SoftDelete.Rules;"))
          .containsExactly("softdelete.rules", Users.RULES);
      assertThat(rows(connection, "SHOW softdelete.version"))
          .hasSize(2)
          .contains("softdelete.version")
          .anyMatch(text -> text.startsWith(version));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsShownWhereHintsAreOff(Product product, Servers servers) throws SQLException {
    SoftDelete softDelete = SoftDelete.builder().rules(Users.RULES).hints(false).build();
    try (Connection plain = DriverManager.getConnection(url(product, servers));
        Connection connection = softDelete.wrap(plain)) {
      assertThat(rows(connection, "/* who */ SHOW softdelete.rules"))
          .containsExactly("softdelete.rules", Users.RULES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHOW softdelete.table", "SHOW softdelete.", "SHOW softdelete.hints"})
  void whatCannotBeShownIsAnError(String sql, Servers servers) throws SQLException {
    try (Connection connection =
        Subject.driver(Users.RULES).connect(url(Servers.products().get(0), servers))) {
      assertThatThrownBy(() -> rows(connection, sql))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42704"))
          .hasMessageContaining("SHOW softdelete.tables | rules | version");
    }
  }

  private static String url(Product product, Servers servers) throws SQLException {
    String name = "show_" + UUID.randomUUID().toString().replace("-", "");
    return servers.get(product).create(name.toLowerCase(Locale.ROOT));
  }

  /** The columns' labels, and then the rows. */
  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        cells.add(rows.getMetaData().getColumnLabel(i));
      }
      lines.add(String.join("|", cells));
      while (rows.next()) {
        cells.clear();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
        lines.add(String.join("|", cells));
      }
    }
    return lines;
  }
}
