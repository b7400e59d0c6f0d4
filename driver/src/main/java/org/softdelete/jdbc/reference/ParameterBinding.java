package org.softdelete.jdbc.reference;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Gives a query the parameters that a statement has. As thread-safe as the statement. */
@FunctionalInterface
public interface ParameterBinding {

  /** That of a statement that is a text, which holds its values. */
  ParameterBinding NONE = (query, parameters) -> {};

  /**
   * Sets them.
   *
   * @param parameters for each parameter of the query the one of the statement that it is
   */
  void bind(PreparedStatement query, List<Integer> parameters) throws SQLException;
}
