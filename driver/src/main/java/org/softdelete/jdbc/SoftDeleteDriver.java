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
import org.softdelete.jdbc.configuration.LoadedRules;
import org.softdelete.jdbc.configuration.Option;
import org.softdelete.jdbc.configuration.OptionProperties;
import org.softdelete.jdbc.configuration.RealDriver;
import org.softdelete.jdbc.configuration.RulesFiles;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.jdbc.configuration.SoftDeleteUrl;
import org.softdelete.jdbc.failure.Closing;
import org.softdelete.jdbc.report.Counters;
import org.softdelete.jdbc.report.DriverVersion;
import org.softdelete.jdbc.report.Publication;
import org.softdelete.rewrite.model.SqlStates;

/**
 * The driver for URLs that start with {@code jdbc:softdelete:}. It finds the real driver behind the
 * URL, connects through it, and hands out connections on which deletes are soft:
 *
 * <pre>{@code
 * jdbc:softdelete:postgresql://host/app    in place of    jdbc:postgresql://host/app
 * }</pre>
 *
 * <p>It registers itself with {@link DriverManager} when its class is loaded. That keeps its class
 * loader alive, so an application that brings the driver along and is unloaded before the process
 * ends calls {@link #deregister()} last:
 *
 * <pre>{@code
 * public void contextDestroyed(ServletContextEvent event) {
 *   SoftDeleteDriver.deregister();
 * }
 * }</pre>
 *
 * <p>A rules file is loaded once for all connections of a driver that name it, and again for a new
 * connection when it changed. Thread-safe.
 */
public final class SoftDeleteDriver implements Driver {

  static {
    registerWhenLoaded();
  }

  private final RulesFiles rules = new RulesFiles();
  private final Wrapping wrapping = new Wrapping();
  private final Publication statistics = new Publication(new Counters());

  /** A driver that shares nothing with others. */
  public SoftDeleteDriver() {}

  /**
   * JDBC 4.3, 9.2: a driver registers an instance of itself when its class is loaded. It must not
   * ask {@link DriverManager} for drivers then: another thread may be loading them, and wait for
   * this class.
   */
  private static void registerWhenLoaded() {
    try {
      registerAnother();
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Registers a driver with {@link DriverManager}, unless one is: after {@link #deregister()}, as
   * it is registered by being loaded. {@link SoftDelete#statistics()} begin anew then, and are of
   * what is made from then on.
   *
   * @throws SQLException as {@link DriverManager#registerDriver(Driver)} says
   */
  public static synchronized void register() throws SQLException {
    if (!isRegistered()) {
      registerAnother();
    }
  }

  private static void registerAnother() throws SQLException {
    SoftDeleteDriver driver = new SoftDeleteDriver();
    DriverManager.registerDriver(driver, driver.statistics::end);
  }

  /**
   * Takes this class's drivers out of {@link DriverManager}, so that its class loader can be
   * unloaded; nothing happens if none is there. Connections that are open go on. The real driver
   * has a registration of its own.
   *
   * @throws SQLException as {@link DriverManager#deregisterDriver(Driver)} says
   */
  public static synchronized void deregister() throws SQLException {
    for (Driver driver : registered().toList()) {
      DriverManager.deregisterDriver(driver);
    }
  }

  /** Whether {@link DriverManager} has a driver of this class. */
  public static boolean isRegistered() {
    return registered().findAny().isPresent();
  }

  /** Asked each time, as anybody may register and deregister drivers. */
  private static Stream<SoftDeleteDriver> registered() {
    return DriverManager.drivers()
        .filter(SoftDeleteDriver.class::isInstance)
        .map(SoftDeleteDriver.class::cast);
  }

  /** What was counted with the driver that is registered; zeros if none is. */
  static Counters counted() {
    return registered()
        .findFirst()
        .map(driver -> driver.statistics.counters())
        .orElseGet(Counters::new);
  }

  /**
   * Where to count what somebody does who is about to connect, whichever driver or configuration
   * that is: with the driver that is registered, which shows the numbers from now on, too; if none
   * is, where nobody looks.
   */
  static Counters counting() {
    registered().findFirst().ifPresent(driver -> driver.statistics.begin());
    return counted();
  }

  /**
   * Connects to the real database.
   *
   * @param url where; null is answered by null, as any URL without our prefix
   * @param info options with the prefix {@code softdelete.}, and the real driver's; may be null;
   *     left as it is
   * @return the connection, or null if {@code url} does not have our prefix
   * @throws SQLException with SQLState {@code 08001} if an option is wrong, no rules are found, the
   *     rules do not load, they do not fit the database and {@code softdelete.check=fail}, or no
   *     driver takes what follows our prefix; with {@code 0A000} if the database is one whose SQL
   *     is not understood; or as the real driver says
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
    LoadedRules loaded = rules.at(options.rules());
    Connection raw = RealDriver.connect(parsed, properties.others());
    try {
      return wrapping.wrap(raw, loaded, options);
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
    return DriverVersion.current().major();
  }

  @Override
  public int getMinorVersion() {
    return DriverVersion.current().minor();
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
