package org.softdelete.jdbc.session;

import java.sql.Connection;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.configuration.OptionProperties;
import org.softdelete.rewrite.model.VisibilitySettings;

/**
 * The properties of a session: those that are ours, whose names begin with {@code softdelete.}, and
 * those of the real driver. As thread-safe as the real connection.
 */
public final class ClientInfo {

  private final Connection real;
  private final SessionVisibility visibility;
  private final SessionProperties properties;

  /** Those of the session on {@code real}. */
  public ClientInfo(Connection real, SessionVisibility visibility) {
    this.real = real;
    this.visibility = visibility;
    this.properties = new SessionProperties(visibility);
  }

  /** Sets one of them; null resets it. */
  public void set(String name, @Nullable String value) throws SQLClientInfoException {
    if (OptionProperties.isOurs(name)) {
      requireOpen(name, value);
      visibility.set(properties.asked(Collections.singletonMap(name, value), false));
    } else {
      real.setClientInfo(name, value);
    }
  }

  /** Fails as the real connection does if it is closed; what is ours would not arrive there. */
  private void requireOpen(String name, @Nullable String value) throws SQLClientInfoException {
    boolean closed;
    try {
      closed = real.isClosed();
    } catch (SQLException e) {
      throw new SQLClientInfoException(Map.of(), e);
    }
    if (closed) {
      real.setClientInfo(name, value);
    }
  }

  /** Sets all of them; one that is not among these is reset, as JDBC has it. */
  public void set(Properties all) throws SQLClientInfoException {
    OptionProperties parted = OptionProperties.of(all);
    VisibilitySettings asked = properties.asked(parted.ours(), true);
    real.setClientInfo(parted.others());
    visibility.set(asked);
  }

  /** What one of them is; null if it is not set. */
  public @Nullable String get(String name) throws SQLException {
    return SessionProperties.NAMES.contains(name) && !real.isClosed()
        ? properties.told().get(name)
        : real.getClientInfo(name);
  }

  /** The real driver's, and ours, so that what was got can be set again. */
  public Properties all() throws SQLException {
    var all = new Properties();
    Properties others = real.getClientInfo();
    if (others != null) {
      all.putAll(others);
    }
    all.putAll(properties.told());
    return all;
  }
}
