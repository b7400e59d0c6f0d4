package org.softdelete.harness.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Properties;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

/** The driver that stands in front of a suite's own. */
class PlainUrlDriverTest {

  private final PlainUrlDriver driver = new PlainUrlDriver("jdbc:h2:");

  @Test
  void aPlainUrlConnectsThroughTheSoftDeleteDriver() throws Exception {
    Properties properties = new Properties();
    properties.setProperty(
        "softdelete.rules",
        Path.of(PlainUrlDriverTest.class.getResource("/transparency/rules.yaml").toURI())
            .toString());
    try (Connection connection = driver.connect("jdbc:h2:mem:", properties)) {
      assertThat(connection.getClass().getPackageName()).isEqualTo("org.softdelete.jdbc");
      assertThat(connection.getMetaData().getURL()).startsWith("jdbc:h2:mem:");
      assertThat(connection.isWrapperFor(JdbcConnection.class)).isTrue();
    }
    assertThat(driver.acceptsURL("jdbc:h2:mem:")).isTrue();
  }

  @Test
  void aUrlOfAnotherDatabaseIsLeftToItsDriver() throws Exception {
    assertThat(driver.acceptsURL("jdbc:postgresql://localhost/test")).isFalse();
    assertThat(driver.connect("jdbc:postgresql://localhost/test", new Properties())).isNull();
  }

  @Test
  void aUrlThatNoRealDriverTakesIsNotTaken() throws Exception {
    assertThat(new PlainUrlDriver("jdbc:").acceptsURL("jdbc:nobody:test")).isFalse();
  }
}
