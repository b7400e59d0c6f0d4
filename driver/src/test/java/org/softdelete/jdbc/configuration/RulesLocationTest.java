package org.softdelete.jdbc.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softdelete.rules.Rules;

/** Where rules are looked for, and in which order. */
class RulesLocationTest {

  private static final String ON_CLASS_PATH = "classpath:org/softdelete/jdbc/users.yaml";

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("rules file.yaml"), "version: 1\ntables: {ä: }\n");
  }

  @Test
  void theOptionComesBeforeThePropertyAndThatBeforeTheEnvironment() throws SQLException {
    RulesLocation all = location(file.toString(), "nowhere");
    assertThat(all.place(ON_CLASS_PATH).location()).isEqualTo(ON_CLASS_PATH);
    assertThat(all.place(null).location()).isEqualTo(file.toString());
    assertThat(location(null, ON_CLASS_PATH).place(null).location()).isEqualTo(ON_CLASS_PATH);
  }

  @Test
  void aFileIsAPathOrAUrl() throws SQLException {
    RulesLocation nothing = location(null, null);
    String url = file.toUri().toString();
    assertThat(rules(nothing, file.toString()).tables()).hasSize(1);
    assertThat(rules(nothing, url).tables()).isEqualTo(rules(nothing, file.toString()).tables());
    assertThat(rules(nothing, url).source()).isEqualTo(url);
  }

  @Test
  void aPlaceThatIsNamedAndEmptyIsAnErrorAndNotPassedOver() {
    assertFails(location("gone.yaml", ON_CLASS_PATH), null)
        .hasMessageContaining("system property softdelete.rules")
        .hasMessageContaining(Path.of("gone.yaml").toAbsolutePath().toString());
    assertFails(location(null, null), "classpath:gone.yaml")
        .hasMessageContaining("the option softdelete.rules");
    assertFails(location(null, null), "file:relative.yaml");
    assertFails(location(null, null), directory.toString());
  }

  @Test
  void whatIsNotUtf8IsAnError() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff});
    assertFails(location(null, null), file.toString()).hasMessageContaining("not UTF-8");
  }

  private static RulesLocation location(String property, String variable) {
    Map<String, String> properties =
        property == null ? Map.of() : Map.of("softdelete.rules", property);
    Map<String, String> variables =
        variable == null ? Map.of() : Map.of("SOFTDELETE_RULES", variable);
    return new RulesLocation(properties::get, variables::get);
  }

  private static Rules rules(RulesLocation location, String option) throws SQLException {
    RulesPlace place = location.place(option);
    return new RememberedRules().current(place, place.find()).rules();
  }

  private static AbstractThrowableAssert<?, ?> assertFails(RulesLocation location, String option) {
    return assertThatThrownBy(() -> rules(location, option))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"));
  }
}
