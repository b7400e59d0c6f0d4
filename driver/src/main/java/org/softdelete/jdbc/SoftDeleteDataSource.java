package org.softdelete.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.ShardingKeyBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.configuration.OptionProperties;
import org.softdelete.jdbc.failure.Closing;

/**
 * Wraps any data source, a pool for example, so that deletes are soft on its connections. It is for
 * frameworks that choose a driver by the URL's prefix, and for applications that have a data source
 * and no URL. Frameworks make a bean of it by its constructors; in code, {@link
 * SoftDelete#wrap(DataSource)} makes one of a configuration that others share.
 *
 * <p>What a connection's session has set ends when the connection is closed, so nothing reaches the
 * next borrower of a pool behind it. The rules are read by the first connection, and again for a
 * later one when they changed.
 *
 * <p>As thread-safe as the data source that it wraps.
 */
public final class SoftDeleteDataSource implements DataSource, AutoCloseable {

  private final DataSource real;

  /** Empty where the configuration was made before. */
  private final Map<String, Object> options;

  private volatile @Nullable SoftDelete configured;

  /**
   * Wraps {@code real}; the rules are where the system property, or the default, says.
   *
   * @throws NullPointerException if {@code real} is null
   */
  public SoftDeleteDataSource(DataSource real) {
    this(real, new Properties());
  }

  /**
   * Wraps {@code real}.
   *
   * @param options with the prefix {@code softdelete.}, as in a URL; checked by the first
   *     connection. Later changes to them are not seen
   * @throws NullPointerException if one of both is null
   */
  public SoftDeleteDataSource(DataSource real, Properties options) {
    this.real = notNull(real);
    this.options = all(Objects.requireNonNull(options, "The options are null."));
  }

  /** Wraps {@code real} as {@code configured} says. */
  SoftDeleteDataSource(DataSource real, SoftDelete configured) {
    this.real = notNull(real);
    this.options = Map.of();
    this.configured = configured;
  }

  private static DataSource notNull(@Nullable DataSource real) {
    return Objects.requireNonNull(real, "The data source to wrap is null.");
  }

  /** Those without our prefix, too: here they can only be mistakes. */
  private static Map<String, Object> all(Properties options) {
    OptionProperties parted = OptionProperties.of(options);
    var all = new TreeMap<String, Object>(parted.ours());
    parted.others().forEach((name, value) -> all.put(name.toString(), value));
    return all;
  }

  /**
   * A connection of the real data source, wrapped.
   *
   * @throws SQLException with SQLState {@code 08001} if an option is wrong, no rules are found, the
   *     rules do not load, or the real data source makes soft-delete connections already; or as
   *     {@link SoftDeleteDriver#connect} and the real data source say
   */
  @Override
  public Connection getConnection() throws SQLException {
    return wrapped(real.getConnection());
  }

  /** The same, for a user. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return wrapped(real.getConnection(user, password));
  }

  private Connection wrapped(Connection raw) throws SQLException {
    try {
      return configured().wrap(raw);
    } catch (SQLException | RuntimeException e) {
      Closing.after(e, raw);
      throw e;
    }
  }

  private SoftDelete configured() throws SQLException {
    SoftDelete known = configured;
    return known == null ? configureOnce() : known;
  }

  /** One thread does it while the others of a pool that fills itself wait. */
  private synchronized SoftDelete configureOnce() throws SQLException {
    SoftDelete known = configured;
    if (known == null) {
      known = SoftDelete.of(options);
      configured = known;
    }
    return known;
  }

  /** Closes the real data source if that can be closed, as pools can. */
  @Override
  public void close() throws Exception {
    if (real instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /**
   * Answers with this to what this is, and otherwise with the real data source or what is in it.
   */
  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    return type.isInstance(real) ? type.cast(real) : real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || type.isInstance(real) || real.isWrapperFor(type);
  }

  @Override
  public ShardingKeyBuilder createShardingKeyBuilder() throws SQLException {
    return real.createShardingKeyBuilder();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
    real.setLogWriter(writer);
  }

  /** In seconds. */
  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  /** In seconds. */
  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return real.getParentLogger();
  }
}
