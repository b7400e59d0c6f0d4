package org.softdelete.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.ShardingKeyBuilder;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.Closing;
import org.softdelete.rules.Rules;

/**
 * Wraps any data source, a pool for example, so that deletes are soft on its connections. It is for
 * frameworks that choose a driver by the URL's prefix, and for applications that have a data source
 * and no URL.
 *
 * <p>What a connection's session has set ends when the connection is closed, so nothing reaches the
 * next borrower of a pool behind it. The rules are read once, by the first connection.
 *
 * <p>As thread-safe as the data source that it wraps.
 */
public final class SoftDeleteDataSource implements DataSource, AutoCloseable {

  private final DataSource real;
  private final Map<String, String> options = new TreeMap<>();
  private final RulesLocation location = new RulesLocation(System::getProperty, System::getenv);
  private final Wrapping wrapping = new Wrapping();
  private volatile @Nullable Settings settings;

  /** What the options and the rules say. */
  private record Settings(SoftDeleteOptions options, Rules rules) {}

  /** Wraps {@code real}; the rules are where the system property, or the default, says. */
  public SoftDeleteDataSource(DataSource real) {
    this(real, new Properties());
  }

  /**
   * Wraps {@code real}.
   *
   * @param options with the prefix {@code softdelete.}, as in a URL; checked by the first
   *     connection
   */
  public SoftDeleteDataSource(DataSource real, Properties options) {
    this.real = real;
    options.stringPropertyNames().forEach(key -> this.options.put(key, options.getProperty(key)));
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
      Settings said = settings();
      return wrapping.wrap(raw, said.rules(), said.options());
    } catch (SQLException | RuntimeException e) {
      Closing.after(e, raw);
      throw e;
    }
  }

  private Settings settings() throws SQLException {
    Settings known = settings;
    if (known == null) {
      SoftDeleteOptions checked = SoftDeleteOptions.of(Map.of(), options);
      known = new Settings(checked, wrapping.load(location.read(checked.rules())));
      settings = known;
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
