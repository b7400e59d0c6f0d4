package org.softdelete.jdbc.parameter;

import java.io.InputStream;
import java.io.Reader;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingPreparedStatement.Setter;
import org.softdelete.rewrite.model.SqlStates;

/**
 * What one parameter of a prepared statement was set to last. As thread-safe as the statement.
 *
 * <p>Drivers take dates, times, calendars and arrays as they are when they are set, so what the
 * application changes in them later must not be set again: they are copied, into the copy of the
 * time before where that fits. What else can change, as a long array or an object of the
 * application's own, is set again as it then is.
 */
final class Parameter {

  private @Nullable Object value;
  private long number;
  private @Nullable Object more;
  private @Nullable Setter<@Nullable Object, @Nullable Object> setter;

  /** Takes the place of what it was set to before. */
  @SuppressWarnings("unchecked") // with the arguments that came with it, and no others
  <V extends @Nullable Object, M extends @Nullable Object> void set(
      V value, long number, M more, Setter<V, M> setter) {
    this.value = Snapshot.of(value, this.value);
    this.number = number;
    this.more = Snapshot.of(more, this.more);
    this.setter = (Setter<@Nullable Object, @Nullable Object>) setter;
  }

  /** This one as it is now. */
  Parameter copy() {
    Parameter copy = new Parameter();
    copy.value = Snapshot.of(value, null);
    copy.number = number;
    copy.more = Snapshot.of(more, null);
    copy.setter = setter;
    return copy;
  }

  /** Whether it is set. */
  boolean isSet() {
    return setter != null;
  }

  /** Forgets what it was set to. */
  void clear() {
    value = null;
    more = null;
    setter = null;
  }

  /**
   * Refuses what cannot be set again, as a stream that the real driver may have read.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  void requireRepeatable() throws SQLException {
    if (value instanceof InputStream || value instanceof Reader) {
      throw new SQLFeatureNotSupportedException(
          "A parameter of this statement has to be set twice, because which rows are seen, or whether"
              + " deletes are real, changed since it was set, or because other tables point to the"
              + " rows that are deleted; and a stream cannot be read again. Nothing was sent. Set it"
              + " to a value, or where the statement is executed.",
          SqlStates.NOT_SUPPORTED);
    }
  }

  /** Sets it again, as parameter {@code index} of {@code statement}; nothing if it is not set. */
  void setOn(PreparedStatement statement, int index) throws SQLException {
    if (setter != null) {
      setter.set(statement, index, Snapshot.of(value, null), number, more);
    }
  }
}
