package org.softdelete.jdbc.configuration;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The few values that were used last. Thread-safe: one thread makes a value while the others that
 * want one wait, so that a pool that fills itself makes it once.
 */
public final class BoundedCache<K, V> {

  /** Makes the value of a key. */
  @FunctionalInterface
  public interface Maker<K, V> {
    V make(K key) throws SQLException;
  }

  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private final int capacity;

  /** Empty, for at most {@code capacity} values. */
  public BoundedCache(int capacity) {
    this.capacity = capacity;
  }

  /** The value of {@code key}; made, and kept, if it is not there. What fails is not kept. */
  public synchronized V get(K key, Maker<K, V> maker) throws SQLException {
    V value = values.get(key);
    if (value == null) {
      value = maker.make(key);
      values.put(key, value);
      if (values.size() > capacity) {
        values.remove(values.keySet().iterator().next());
      }
    }
    return value;
  }
}
