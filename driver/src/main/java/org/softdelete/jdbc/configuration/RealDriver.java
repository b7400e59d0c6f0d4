package org.softdelete.jdbc.configuration;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.softdelete.jdbc.failure.NoConnection;

/**
 * Finds the driver behind a URL. Asked first is {@link DriverManager}, which knows the drivers that
 * this class's loader or the thread's sees and that are registered. A tool that loads drivers in a
 * class loader of their own registers only the one it was told to load, so the services of our own
 * loader and of the thread's are looked through after it.
 */
public final class RealDriver {

  private static final Logger LOG = LoggerFactory.getLogger(LogCategory.NAME);

  private RealDriver() {}

  /**
   * The driver that takes {@code url}.
   *
   * @throws SQLException with SQLState {@code 08001} if there is none
   */
  public static Driver of(SoftDeleteUrl url) throws SQLException {
    ClassLoader own = RealDriver.class.getClassLoader();
    ClassLoader threads = Thread.currentThread().getContextClassLoader();
    return accepting(url.real(), DriverManager.drivers())
        .or(() -> accepting(url.real(), services(own)))
        .or(() -> accepting(url.real(), services(threads)))
        .orElseThrow(() -> none(url));
  }

  /**
   * A new connection of the driver behind {@code url}.
   *
   * @throws SQLException as the driver says, or with SQLState {@code 08001} if there is none
   */
  public static Connection connect(SoftDeleteUrl url, Properties properties) throws SQLException {
    Connection connection = of(url).connect(url.real(), properties);
    if (connection == null) {
      throw none(url);
    }
    return connection;
  }

  private static Optional<Driver> accepting(String url, Stream<Driver> drivers) {
    return drivers.filter(driver -> accepts(driver, url)).findFirst();
  }

  /** Whether {@code driver} takes {@code url}; one that cannot even say so does not. */
  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  private static Stream<Driver> services(@Nullable ClassLoader loader) {
    var drivers = Stream.<Driver>builder();
    Iterator<Driver> services = ServiceLoader.load(Driver.class, loader).iterator();
    boolean more = true;
    while (more) {
      try {
        more = services.hasNext();
        if (more) {
          drivers.add(services.next());
        }
      } catch (ServiceConfigurationError e) {
        // Somebody else's broken entry is no reason not to find the next one.
        LOG.debug("a driver's entry in META-INF/services is broken", e);
      }
    }
    return drivers.build();
  }

  private static SQLException none(SoftDeleteUrl url) {
    return NoConnection.because(
        "No driver accepts what follows '%s' in the URL: '%s:…'. Add the jar of that database's JDBC"
                .formatted(SoftDeleteUrl.PREFIX, url.subprotocol())
            + " driver to the class path, beside this one, or correct the URL.");
  }
}
