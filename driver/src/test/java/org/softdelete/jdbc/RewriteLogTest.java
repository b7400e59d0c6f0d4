package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the category {@code org.softdelete} tells. DEBUG is FINE in java.util.logging. */
class RewriteLogTest {

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
    category.setLevel(Level.FINE);
  }

  @AfterEach
  void leave() {
    category.removeHandler(handler);
    category.setLevel(null);
  }

  @Test
  void aRewriteIsToldOnceBeforeAndAfterAndARefusalIsAWarning() throws SQLException {
    try (H2 h2 = new H2();
        Connection connection = h2.connect();
        Statement statement = connection.createStatement()) {
      assertThat(told).first().asString().startsWith("INFO softdelete ");
      told.clear();
      statement.execute("SELECT * FROM notes");
      assertThat(told).isEmpty();

      statement.execute("DELETE FROM users");
      assertThat(told)
          .singleElement()
          .asString()
          .startsWith("FINE rewritten\n  before: DELETE FROM users\n  after:  UPDATE users SET");

      told.clear();
      assertThat(catchThrowable(() -> statement.execute("TRUNCATE TABLE users RESTART IDENTITY")))
          .isNotNull();
      assertThat(told).singleElement().asString().startsWith("WARNING Refused");
    }
  }
}
