package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softdelete.jdbc.configuration.Option;
import org.softdelete.jdbc.report.DriverVersion;

/** Connecting, on a real H2. */
class SoftDeleteDriverTest {

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
  void thePrefixMakesDeletesSoft() throws SQLException {
    try (Connection connection = h2.connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("DELETE FROM users")).isEqualTo(1);
    }
    assertThat(h2.count("SELECT count(*) FROM users")).isEqualTo(2);
    assertThat(h2.count("SELECT count(deleted_at) FROM users")).isEqualTo(2);
  }

  @Test
  void theRealDriverSeesItsOwnUrlAndProperties() throws SQLException {
    var info = new Properties();
    info.setProperty("MODE", "PostgreSQL");
    info.setProperty("softdelete.paranoid", "false");
    try (Connection connection = DriverManager.getConnection(h2.url(";LOCK_TIMEOUT=1000"), info)) {
      assertThat(connection.getMetaData().getURL()).startsWith(h2.plainUrl());
      assertThat(connection.getMetaData().getURL()).doesNotContain("softdelete");
    }
    assertThat(info).containsOnlyKeys("MODE", "softdelete.paranoid");
  }

  @Test
  void aUrlWithoutThePrefixIsLeftToOthers() throws SQLException {
    var driver = new SoftDeleteDriver();
    assertThat(driver.acceptsURL(h2.plainUrl())).isFalse();
    assertThat(driver.connect(h2.plainUrl(), new Properties())).isNull();
    assertThat(driver.connect(null, new Properties())).isNull();
    assertThat(driver.getPropertyInfo(h2.plainUrl(), null)).isEmpty();
  }

  @Test
  void anUnknownDatabaseIsNamedWithoutItsPassword() {
    assertRefused(
        () -> connect("jdbc:softdelete:nosuchdb:scott/tiger@host?password=tiger&" + H2.RULES),
        message ->
            assertThat(message)
                .contains("No driver accepts", "'nosuchdb:", "Add the jar")
                .doesNotContain("tiger"));
  }

  @Test
  void thePrefixTwiceIsRefused() {
    assertRefused(
        () -> connect("jdbc:softdelete:softdelete:h2:mem:x"),
        message -> assertThat(message).contains("'softdelete:' twice"));
  }

  @Test
  void anUnknownOptionIsRefusedWithTheNearestAndAllThatThereAre() {
    assertRefused(
        () -> connect(h2.url(";softdelete.paraniod=false")),
        message ->
            assertThat(message)
                .contains("no option 'softdelete.paraniod'", "Expected is \"softdelete.paranoid\"")
                .contains(Option.keys()));
  }

  @Test
  void anOptionWithAValueThatItDoesNotTakeIsRefused() {
    assertRefused(
        () -> connect(h2.url(";softdelete.unsupported=ignore")),
        message -> assertThat(message).contains("'ignore'", "reject, pass"));
  }

  @Test
  void anOptionThatIsNoTextIsRefusedAndNotIgnored() {
    var info = new Properties();
    info.put("softdelete.paranoid", false);
    assertRefused(
        () -> DriverManager.getConnection(h2.url(""), info),
        message ->
            assertThat(message)
                .contains(
                    "softdelete.paranoid", "java.lang.Boolean", "setProperty", "true, false"));
  }

  @Test
  void whatIsReadASecondTimeIsAnOption() throws SQLException {
    for (String statements : List.of("all", "changes", "report", "off")) {
      try (Connection connection = connect(h2.url(";softdelete.second-reading=" + statements))) {
        assertThat(connection.nativeSQL("DELETE FROM users")).startsWith("UPDATE");
      }
    }
    assertRefused(
        () -> connect(h2.url(";softdelete.second-reading=some")),
        message ->
            assertThat(message)
                .contains("softdelete.second-reading", "some", "all, changes, report, off"));
  }

  @Test
  void itRegistersItselfAndCanBeDeregistered() throws SQLException {
    assertThat(SoftDeleteDriver.isRegistered()).isTrue();
    try (Connection open = h2.connect()) {
      SoftDeleteDriver.deregister();
      assertThat(SoftDeleteDriver.isRegistered()).isFalse();
      SoftDeleteDriver.deregister();
      assertThatThrownBy(() -> h2.connect()).hasMessageContaining("No suitable driver");
      assertThat(open.nativeSQL("DELETE FROM users")).startsWith("UPDATE");
    } finally {
      SoftDeleteDriver.register();
    }
    SoftDeleteDriver.register();
    assertThat(DriverManager.drivers().filter(SoftDeleteDriver.class::isInstance)).hasSize(1);
    h2.connect().close();
  }

  @Test
  void theSameOptionWithTwoValuesIsRefused() {
    var info = new Properties();
    info.setProperty("softdelete.paranoid", "only");
    assertRefused(
        () -> DriverManager.getConnection(h2.url(";softdelete.paranoid=false"), info),
        message -> assertThat(message).contains("'false' in the URL and 'only' in the connection"));
  }

  @Test
  void missingRulesAreRefusedWithEveryPlaceLookedAt() {
    assertRefused(
        () -> connect("jdbc:softdelete:" + h2.plainUrl().substring("jdbc:".length())),
        message ->
            assertThat(message)
                .contains("classpath:softdelete.yaml", "system property softdelete.rules")
                .contains("SOFTDELETE_RULES", "the option softdelete.rules"));
  }

  @Test
  void brokenRulesAreRefusedWithEveryMistake() {
    String url = h2.url("").replace("users.yaml", "broken.yaml");
    assertRefused(
        () -> connect(url),
        message ->
            assertThat(message).contains("broken.yaml:4:5", "colum", "broken.yaml:6:11", "gentle"));
  }

  @Test
  void rulesAreReadAgainForANewConnectionWhenTheyChanged(@TempDir Path directory) throws Exception {
    Path rules = directory.resolve("rules.yaml");
    String url = h2.url("").replace("classpath:org/softdelete/jdbc/users.yaml", rules.toString());
    Files.writeString(rules, "version: 1\ntables: {users: }\n", StandardCharsets.UTF_8);
    assertThat(usersSeen(url)).isEqualTo(1);
    Files.writeString(rules, "version: 1\ntables: {notes: }\n", StandardCharsets.UTF_8);
    assertThat(usersSeen(url)).isEqualTo(2);
  }

  @Test
  void propertyInfoHoldsOurOptionsAndTheRealDrivers() throws SQLException {
    DriverPropertyInfo[] infos =
        new SoftDeleteDriver().getPropertyInfo(h2.url(";softdelete.hints=off"), null);
    assertThat(Arrays.stream(infos).map(info -> info.name)).containsAll(Option.keys());
    assertThat(infos)
        .filteredOn(info -> info.name.equals("softdelete.hints"))
        .allSatisfy(info -> assertThat(info.value).isEqualTo("off"))
        .allSatisfy(info -> assertThat(info.choices).containsExactly("on", "off"));
  }

  @Test
  void theVersionIsThatOfTheProject() throws Exception {
    var driver = new SoftDeleteDriver();
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>%d.%d.".formatted(driver.getMajorVersion(), driver.getMinorVersion()))
        .contains("<version>%s</version>".formatted(DriverVersion.current().text()));
  }

  private static int usersSeen(String url) throws SQLException {
    try (Connection connection = connect(url);
        var statement = connection.createStatement();
        var users = statement.executeQuery("SELECT count(*) FROM users")) {
      users.next();
      return users.getInt(1);
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url);
  }

  private static void assertRefused(ThrowingCallable connecting, Consumer<String> message) {
    assertThatThrownBy(connecting)
        .isInstanceOfSatisfying(
            SQLException.class,
            e -> {
              assertThat(e.getSQLState()).isEqualTo("08001");
              message.accept(e.getMessage());
            });
  }
}
