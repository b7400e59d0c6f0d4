package org.softdelete.rewrite.query;

import java.sql.SQLException;
import org.softdelete.rewrite.text.Scope;

/**
 * The statements that stand inside others: a change in a {@code WITH} list, what {@code EXPLAIN}
 * explains. Queries hold statements and statements hold queries; this is how the readers of queries
 * reach what reads statements.
 */
public interface NestedStatements {

  /**
   * Reads the statement of any kind that fills the tokens from {@code from} to before {@code to}.
   */
  void read(int from, int to, Scope outer) throws SQLException;

  /** Reads a query or a data change, which is what can also stand inside another statement. */
  void readNested(int from, int to, Scope scope) throws SQLException;

  /** Reads what stands behind a {@code WITH} list. */
  void readBehindWith(int from, int to, Scope scope) throws SQLException;
}
