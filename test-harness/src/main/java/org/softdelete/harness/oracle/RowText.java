package org.softdelete.harness.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Turns a row into text that can be compared. */
@FunctionalInterface
public interface RowText {

  /** The values of the current row of {@code rows}, one per column. */
  List<String> of(ResultSet rows) throws SQLException;
}
