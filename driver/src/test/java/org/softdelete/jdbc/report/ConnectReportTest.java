package org.softdelete.jdbc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.dialect.Names;
import org.softdelete.dialect.h2.H2Dialect;
import org.softdelete.jdbc.configuration.LoadedRules;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rules.RulesFile;

/** What is told of a catalog in which there is a table of users with its marker. */
class ConnectReportTest {

  /** The option is not given. */
  private static final String USUAL = "";

  private static final RelationName USERS = new RelationName("PUBLIC", "USERS");

  private static final Catalog CATALOG =
      new Catalog(
          Set.of(USERS),
          Set.of(),
          List.of(),
          List.of(),
          List.of(),
          Set.of(new Catalog.Column(USERS, "DELETED_AT", "TIMESTAMP", 0)),
          Set.of());

  private final Logger category = Logger.getLogger("org.softdelete");
  private final List<String> told = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          told.add(record.getLevel() + " " + new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    category.addHandler(handler);
  }

  @AfterEach
  void leave() {
    category.removeHandler(handler);
  }

  @Test
  void oneLineSaysThatTheDriverIsOnAndWithWhat() throws Exception {
    tell(USUAL, CATALOG, "users");

    assertThat(told)
        .containsExactly(
            "INFO softdelete %s is on in front of H2; rules: classpath:x.yaml; tables listed: 1, found: 1; softdelete.paranoid=true"
                .formatted(DriverVersion.current().text()));
  }

  @Test
  void whatDoesNotFitIsAWarningEach() throws Exception {
    tell(USUAL, CATALOG, "users", "userz", "notes");

    assertThat(told).hasSize(3);
    assertThat(told.get(0)).startsWith("INFO").contains("listed: 3, found: 1");
    assertThat(told.get(1)).startsWith("WARNING").contains("list userz", "Nearest is users");
    assertThat(told.get(2)).startsWith("WARNING").contains("list notes");
  }

  @Test
  void ofMoreThanAFewProblemsTheRestIsCounted() throws Exception {
    String[] tables =
        IntStream.range(0, 1000).mapToObj("other_%d"::formatted).toArray(String[]::new);
    tell(USUAL, CATALOG, tables);

    assertThat(told).hasSize(22);
    assertThat(told.get(21)).isEqualTo("WARNING There are 980 more problems like these.");
  }

  @Test
  void whoWantsToFailGetsNoConnection() throws Exception {
    assertThatThrownBy(() -> tell("fail", CATALOG, "users", "userz", "notes"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"))
        .hasMessageContaining("softdelete.check is fail")
        .hasMessageContaining("list userz")
        .hasMessageContaining("list notes")
        .hasMessageEndingWith("connect with softdelete.check=warn.");
    assertThat(told).isEmpty();

    tell("fail", CATALOG, "users");
    assertThat(told).singleElement().asString().startsWith("INFO");
  }

  @Test
  void whoTurnsItOffIsToldTheLineAlone() throws Exception {
    tell("off", CATALOG, "userz");

    assertThat(told).singleElement().asString().startsWith("INFO");
  }

  @Test
  void aDatabaseThatDoesNotTellItsTablesIsNoneWhereRulesFit() throws Exception {
    tell("warn", Catalog.UNKNOWN, "users");

    assertThat(told).hasSize(2);
    assertThat(told.get(0)).contains("listed: 1, found: unknown");
    assertThat(told.get(1)).startsWith("WARNING").contains("does not tell");
    assertThatThrownBy(() -> tell("fail", Catalog.UNKNOWN, "users"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("does not tell");
  }

  private static void tell(String check, Catalog catalog, String... tables) throws Exception {
    String lines = Stream.of(tables).map("  %s: {}\n"::formatted).collect(Collectors.joining());
    var rules = RulesFile.read("classpath:x.yaml", "version: 1\ntables:\n" + lines);
    Map<String, String> options =
        check.equals(USUAL) ? Map.of() : Map.of("softdelete.check", check);
    new ConnectReport(
            "H2",
            new LoadedRules(rules, "classpath:x.yaml"),
            SoftDeleteOptions.of(options, Map.of()))
        .tell(catalog, H2Dialect.of(Names.Unquoted.UPPER), TableLookup.NONE);
  }
}
