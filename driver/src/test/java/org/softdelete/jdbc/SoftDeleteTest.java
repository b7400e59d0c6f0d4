package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.rules.RulesFile;

/** Configuring in code, on a real H2. */
class SoftDeleteTest {

  private static final String RULES = "classpath:org/softdelete/jdbc/users.yaml";
  private static final String NAMES = "SELECT name FROM users";

  private H2 h2;

  @BeforeEach
  void open() throws SQLException {
    h2 = new H2();
  }

  @AfterEach
  void close() throws SQLException {
    h2.close();
  }

  @Test
  void oneConfigurationWrapsConnectionsAndDataSources() throws SQLException {
    SoftDelete softDelete = SoftDelete.builder().rules(RULES).build();
    try (Connection one = softDelete.wrap(raw());
        Connection other = softDelete.wrap(source()).getConnection()) {
      assertThat(names(one)).containsExactly("ann");
      assertThat(names(other)).containsExactly("ann");
      assertThat(other.unwrap(Connection.class)).isSameAs(other);
    }
  }

  @Test
  void allThatOneWrapsSharesWhatIsRemembered() throws SQLException {
    SoftDelete softDelete = SoftDelete.builder().rules(RULES).build();
    try (Connection one = softDelete.wrap(raw());
        Connection same = softDelete.wrap(source()).getConnection();
        Connection other = SoftDelete.builder().rules(RULES).build().wrap(raw())) {
      String sent = one.nativeSQL(NAMES);
      assertThat(same.nativeSQL(NAMES)).isSameAs(sent);
      assertThat(other.nativeSQL(NAMES)).isEqualTo(sent).isNotSameAs(sent);
    }
  }

  @Test
  void whatIsNotSaidIsAsInAUrlWithoutOptions() throws SQLException {
    try (Connection connection = SoftDelete.builder().rules(RULES).build().wrap(raw())) {
      assertThat(names(connection)).containsExactly("ann");
      assertThat(connection.nativeSQL("SELECT /*+ paranoid(false) */ name FROM users"))
          .doesNotContain("deleted_at");
      assertThatThrownBy(() -> connection.nativeSQL(SoftDeleteConnectionTest.UNSUPPORTED))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void eachOptionCanBeSaidInCode() throws SQLException {
    SoftDeleteBuilder builder = SoftDelete.builder().rules(RULES).paranoid(Paranoid.FALSE);
    SoftDelete showing = builder.build();
    SoftDelete passing = builder.unsupported(Unsupported.PASS).build();
    builder.paranoid(Paranoid.ONLY).hints(false).secondReading(SecondReading.OFF);
    String unsupported = SoftDeleteConnectionTest.UNSUPPORTED;
    try (Connection all = showing.wrap(raw());
        Connection careless = passing.wrap(raw());
        Connection deleted = builder.build().wrap(raw())) {
      assertThat(names(all)).containsExactly("ann", "bob");
      assertThat(careless.nativeSQL(unsupported)).isEqualTo(unsupported);
      assertThat(names(deleted)).containsExactly("bob");
      assertThat(deleted.nativeSQL("SELECT /*+ paranoid(false) */ name FROM users"))
          .contains("deleted_at IS NOT NULL");
      assertFails(() -> deleted.nativeSQL(unsupported), "0A000", "restart an identity");
    }
  }

  @Test
  void rulesThatAreLoadedAlreadyNeedNoFile() throws Exception {
    var rules = RulesFile.read("the test", "version: 1\ntables: {users: }\n");
    try (Connection connection =
        SoftDelete.builder().rules("gone.yaml").rules(rules).build().wrap(raw())) {
      assertThat(names(connection)).containsExactly("ann");
    }
  }

  @Test
  void aMistakeInTheRulesIsAnErrorOfTheConfiguration() {
    assertFails(() -> SoftDelete.builder().rules("gone.yaml").build(), "08001", "gone.yaml");
    assertFails(
        () -> SoftDelete.builder().rules("classpath:org/softdelete/jdbc/broken.yaml").build(),
        "08001",
        "broken.yaml:4:5");
    assertFails(() -> SoftDelete.builder().build(), "08001", "classpath:softdelete.yaml");
    assertFails(() -> SoftDelete.builder().rules(" ").build(), "08001", "softdelete.rules");
  }

  @Test
  void nothingCannotBeWrapped() throws SQLException {
    SoftDelete softDelete = SoftDelete.builder().rules(RULES).build();
    assertFails(() -> softDelete.wrap((Connection) null), "HY009", "connection to wrap is null");
    assertThatThrownBy(() -> softDelete.wrap((DataSource) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("data source to wrap is null");
    assertThatThrownBy(() -> new SoftDeleteDataSource(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("data source to wrap is null");
  }

  /** That this compiles is what it shows: both methods have namesakes that take an argument. */
  @Test
  void aScopeTakesAReferenceToAnOverloadedMethod() throws SQLException {
    try (Connection connection = h2.connect()) {
      var users = new Users(connection);
      List<String> all = SoftDelete.withDeleted(users::findAll);
      assertThat(all).containsExactly("ann", "bob");
      assertThat(SoftDelete.withDeleted(() -> users.findAll(1))).containsExactly("ann");
      List<String> deleted = SoftDelete.onlyDeleted(users::findAll);
      assertThat(deleted).containsExactly("bob");
      SoftDelete.runForced(users::deleteAll);
      SoftDelete.runWithDeleted(users::deleteAll);
      SoftDelete.runOnlyDeleted(users::deleteAll);
    }
    assertThat(h2.count("SELECT count(*) FROM users")).isZero();
  }

  private record Users(Connection connection) {

    List<String> findAll() throws SQLException {
      return names(connection);
    }

    List<String> findAll(int limit) throws SQLException {
      return findAll().subList(0, limit);
    }

    void deleteAll() throws SQLException {
      deleteAll("true");
    }

    void deleteAll(String condition) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("DELETE FROM users WHERE " + condition);
      }
    }
  }

  private Connection raw() throws SQLException {
    return DriverManager.getConnection(h2.plainUrl());
  }

  private DataSource source() {
    var source = new JdbcDataSource();
    source.setURL(h2.plainUrl());
    return source;
  }

  private static List<String> names(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(NAMES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void assertFails(ThrowingCallable call, String state, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state))
        .hasMessageContaining(message);
  }
}
