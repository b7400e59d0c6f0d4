package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Arrays;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.Closing;
import org.softdelete.jdbc.failure.SqlStates;
import org.softdelete.rules.Rules;

/**
 * The driver for URLs that start with {@code jdbc:softdelete:}. It finds the real driver behind the
 * URL, connects through it, and hands out connections on which deletes are soft:
 *
 * <pre>{@code
 * jdbc:softdelete:postgresql://host/app    in place of    jdbc:postgresql://host/app
 * }</pre>
 *
 * <p>Registers itself with {@link DriverManager}. Thread-safe.
 */
public final class SoftDeleteDriver implements Driver {

  static {
    register();
  }

  private final RulesLocation location = new RulesLocation(System::getProperty, System::getenv);
  private final Wrapping wrapping = new Wrapping();

  /** A driver that shares nothing with others. */
  public SoftDeleteDriver() {}

  /** JDBC 4.3, 9.2: a driver registers an instance of itself when its class is loaded. */
  private static void register() {
    try {
      DriverManager.registerDriver(new SoftDeleteDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Connects to the real database.
   *
   * @param url where; null is answered by null, as any URL without our prefix
   * @param info options with the prefix {@code softdelete.}, and the real driver's; may be null;
   *     left as it is
   * @return the connection, or null if {@code url} does not have our prefix
   * @throws SQLException with SQLState {@code 08001} if an option is wrong, no rules are found, the
   *     rules do not load, or no driver takes what follows our prefix; with {@code 0A000} if the
   *     database is one whose SQL is not understood; or as the real driver says
   */
  @Override
  public @Nullable Connection connect(@Nullable String url, @Nullable Properties info)
      throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    SoftDeleteUrl parsed = SoftDeleteUrl.parse(url);
    OptionProperties properties = OptionProperties.of(info);
    SoftDeleteOptions options = SoftDeleteOptions.of(parsed.options(), properties.ours());
    Rules rules = wrapping.load(location.read(options.rules()));
    Connection raw = RealDriver.connect(parsed, properties.others());
    try {
      return wrapping.wrap(raw, rules, options);
    } catch (SQLException | RuntimeException e) {
      Closing.after(e, raw);
      throw e;
    }
  }

  /** Whether {@code url} has our prefix; what is wrong with the rest is said by the connection. */
  @Override
  public boolean acceptsURL(@Nullable String url) {
    return url != null && SoftDeleteUrl.isOurs(url);
  }

  /** Our options, and those of the real driver; none if {@code url} does not have our prefix. */
  @Override
  public DriverPropertyInfo[] getPropertyInfo(@Nullable String url, @Nullable Properties info)
      throws SQLException {
    if (!acceptsURL(url)) {
      return new DriverPropertyInfo[0];
    }
    SoftDeleteUrl parsed = SoftDeleteUrl.parse(url);
    OptionProperties properties = OptionProperties.of(info);
    DriverPropertyInfo[] real =
        RealDriver.of(parsed).getPropertyInfo(parsed.real(), properties.others());
    return Stream.concat(
            Arrays.stream(Option.values())
                .map(option -> option.info(parsed.options(), properties.ours())),
            Arrays.stream(real))
        .toArray(DriverPropertyInfo[]::new);
  }

  @Override
  public int getMajorVersion() {
    return 0;
  }

  @Override
  public int getMinorVersion() {
    return 1;
  }

  /** False: it is as compliant as the real driver is, which it cannot know. */
  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  /**
   * Always refused: the log goes through SLF4J.
   *
   * @throws SQLFeatureNotSupportedException always
   */
  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException(
        "The driver logs through SLF4J, category org.softdelete.", SqlStates.NOT_SUPPORTED);
  }
}
