package org.softdelete.jdbc.parameter;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingPreparedStatement.Setter;

/**
 * The parameters of a prepared statement, to be set again on one that takes its place. Each has a
 * place that is made once, so that a statement that is set and executed again and again makes
 * nothing. As thread-safe as the statement.
 */
public final class Parameters {

  private static final Parameter[] NONE = {};

  /** By index, from 1; null where a parameter was never set. */
  private @Nullable Parameter[] parameters = NONE;

  /** Of a new statement: none is set. */
  public Parameters() {}

  /**
   * Takes note of a parameter.
   *
   * @param index from 1, as the real driver has accepted it
   */
  public <V extends @Nullable Object, M extends @Nullable Object> void remember(
      int index, V value, long number, M more, Setter<V, M> setter) {
    if (index > parameters.length) {
      parameters = Arrays.copyOf(parameters, Math.max(index, parameters.length + 4));
    }
    Parameter parameter = parameters[index - 1];
    if (parameter == null) {
      parameter = new Parameter();
      parameters[index - 1] = parameter;
    }
    parameter.set(value, number, more, setter);
  }

  /** Forgets what was set. */
  public void clear() {
    for (Parameter parameter : parameters) {
      if (parameter != null) {
        parameter.clear();
      }
    }
  }

  /**
   * Refuses if one of them cannot be set again, as a stream that the real driver may have read.
   *
   * @throws java.sql.SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  public void requireRepeatable() throws SQLException {
    for (Parameter parameter : parameters) {
      if (parameter != null) {
        parameter.requireRepeatable();
      }
    }
  }

  /** The greatest index that was set since the statement was made. */
  public int size() {
    int size = parameters.length;
    while (size > 0 && parameters[size - 1] == null) {
      size--;
    }
    return size;
  }

  /** Whether all are set up to {@link #size}. */
  public boolean areSet() {
    for (int i = 0; i < size(); i++) {
      Parameter parameter = parameters[i];
      if (parameter == null || !parameter.isSet()) {
        return false;
      }
    }
    return true;
  }

  /** These as they are now. */
  public Parameters copy() {
    Parameters copy = new Parameters();
    copy.parameters = new Parameter[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      Parameter parameter = parameters[i];
      copy.parameters[i] = parameter == null ? null : parameter.copy();
    }
    return copy;
  }

  /**
   * Sets some of them again, on another statement.
   *
   * @param indexes for each parameter of {@code statement} the index of the one that it is
   */
  public void setOn(PreparedStatement statement, List<Integer> indexes) throws SQLException {
    for (int i = 0; i < indexes.size(); i++) {
      int index = indexes.get(i);
      Parameter parameter = index > parameters.length ? null : parameters[index - 1];
      if (parameter != null) {
        parameter.requireRepeatable();
        parameter.setOn(statement, i + 1);
      }
    }
  }

  /** Sets all of them again, on {@code statement}. */
  public void setOn(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Parameter parameter = parameters[i];
      if (parameter != null) {
        parameter.setOn(statement, i + 1);
      }
    }
  }
}
