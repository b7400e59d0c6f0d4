package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a connection, nobody is told the password. */
class PasswordsTest {

  private static final String SECRET = "s3cr3t-w0rd";
  private static final Logger LOG = Logger.getLogger("org.softdelete");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:softdelete:h2:mem:p;PASSWORD=%s;USER=x;softdelete.rules=classpath:none.yaml",
        "jdbc:softdelete:h2:mem:p;PASSWORD=%s;USER=x;softdelete.rulez=x",
        "jdbc:softdelete:h2:mem:p;PASSWORD=%s;USER=x;softdelete.hints=maybe",
        "jdbc:softdelete:h2:mem:p;PASSWORD=%s;USER=x;softdelete.hints",
        "jdbc:softdelete:h2:mem:p;PASSWORD=%s;USER=x;IFEXISTS=TRUE;"
            + "softdelete.rules=classpath:surface/rules.yaml",
        "jdbc:softdelete:h2:mem:p;PASSWORD=%s;USER=x;NO_SUCH_SETTING=1;"
            + "softdelete.rules=classpath:surface/rules.yaml",
        "jdbc:softdelete:postgresql://localhost:1/p?user=x&password=%s"
            + "&softdelete.rules=classpath:surface/rules.yaml",
        "jdbc:softdelete:postgresql://localhost:1/p?user=x&password=%s&softdelete.rules=%%",
        "jdbc:softdelete:softdelete:h2:mem:p;PASSWORD=%s",
        "jdbc:softdelete:nothing://x:%s@localhost/p?softdelete.rules=classpath:surface/rules.yaml",
        "jdbc:softdelete:nothing:x/%s@localhost;softdelete.rules=classpath:surface/rules.yaml",
        "jdbc:softdelete:%s"
      })
  void noMessageAndNoLogHoldsThePasswordOfTheUrl(String url) {
    assertSilent(url.formatted(SECRET), new Properties());
  }

  @Test
  void noMessageAndNoLogHoldsThePasswordOfTheProperties() {
    Properties properties = new Properties();
    properties.setProperty("user", "x");
    properties.setProperty("password", SECRET);
    properties.setProperty("softdelete.nothing", "y");
    assertSilent("jdbc:softdelete:h2:mem:p", properties);
    properties.remove("softdelete.nothing");
    assertSilent("jdbc:softdelete:postgresql://localhost:1/p", properties);
  }

  private static void assertSilent(String url, Properties properties) {
    List<LogRecord> log = new ArrayList<>();
    Handler handler = listener(log);
    Level level = LOG.getLevel();
    LOG.setLevel(Level.ALL);
    LOG.setUseParentHandlers(false);
    LOG.addHandler(handler);
    try {
      DriverManager.getConnection(url, properties).close();
      throw new AssertionError("a connection: " + url);
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isNotNull();
      assertThat(stackTrace(e)).doesNotContain(SECRET);
    } finally {
      LOG.removeHandler(handler);
      LOG.setUseParentHandlers(true);
      LOG.setLevel(level);
    }
    assertThat(log).noneMatch(record -> record.getMessage().contains(SECRET));
  }

  private static String stackTrace(SQLException failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static Handler listener(List<LogRecord> log) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        log.add(entry);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
