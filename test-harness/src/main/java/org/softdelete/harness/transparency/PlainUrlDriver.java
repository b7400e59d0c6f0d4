package org.softdelete.harness.transparency;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.SoftDeleteDriver;

/**
 * Takes the plain URLs of a test suite and connects through the soft-delete driver, so that the
 * suite need not be changed. The rules are those of the system property {@code softdelete.rules}.
 *
 * <p>Has to be registered before the real driver, as {@link DriverManager} asks in that order.
 * While it connects it declines every URL, so that the soft-delete driver finds the real one behind
 * it. Thread-safe.
 */
final class PlainUrlDriver implements Driver {

  private static final String JDBC = "jdbc:";
  private static final String SOFT_DELETE = "jdbc:softdelete:";

  private final String prefix;
  private final Driver softDelete = new SoftDeleteDriver();
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  /**
   * A driver for some of all URLs.
   *
   * @param prefix what they start with, {@code jdbc:postgresql:}
   */
  PlainUrlDriver(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    inside.set(true);
    try {
      return softDelete.connect(softDeleteUrl(url), info);
    } finally {
      inside.remove();
    }
  }

  /** Whether the URL has the prefix and the real driver takes it. */
  @Override
  public boolean acceptsURL(String url) throws SQLException {
    if (inside.get() || !url.startsWith(prefix)) {
      return false;
    }
    inside.set(true);
    try {
      return DriverManager.drivers().anyMatch(driver -> accepts(driver, url));
    } finally {
      inside.remove();
    }
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, @Nullable Properties info)
      throws SQLException {
    return softDelete.getPropertyInfo(softDeleteUrl(url), info);
  }

  @Override
  public int getMajorVersion() {
    return softDelete.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return softDelete.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return softDelete.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.softdelete");
  }

  private static String softDeleteUrl(String url) {
    return SOFT_DELETE + url.substring(JDBC.length());
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }
}
