package org.softdelete.rewrite.text;

import java.sql.SQLException;
import org.softdelete.rewrite.rules.ListedTable;

/** Refuses soft deletes that row-level security would let reach other rows than a real delete. */
public final class RowSecurity {

  /** The policies under which a soft delete reaches the rows of a real one. */
  public static final String WAY_OUT =
      "CREATE POLICY … FOR UPDATE with the USING of the policies for DELETE and WITH CHECK"
          + " (true), and let the policies for SELECT admit deleted rows, which the driver hides";

  private RowSecurity() {}

  /**
   * Requires that the UPDATE in the place of a DELETE reaches its rows.
   *
   * @throws SQLException with SQLState {@code 0A000} if it does not
   */
  public static void requireSameRows(
      StatementText text, TableNameReader.Name name, ListedTable table) throws SQLException {
    String reason = text.tables().rowSecurity(name, table);
    if (reason != null && !reason.isEmpty()) {
      throw text.unsupported(
          name.last(),
          "a soft delete is an UPDATE, row-level security is active on this table for the current"
              + " role, and "
              + reason,
          WAY_OUT);
    }
  }

  /**
   * Requires that the UPDATE in the place of a TRUNCATE, which knows no policies, reaches all rows.
   *
   * @throws SQLException with SQLState {@code 0A000} if it may not
   */
  public static void requireAllRows(
      StatementText text, TableNameReader.Name name, ListedTable table) throws SQLException {
    if (text.tables().rowSecurity(name, table) != null) {
      throw text.unsupported(
          name.last(),
          "a TRUNCATE empties the table, and row-level security, which is active on it for the"
              + " current role, hides rows from the UPDATE that a soft delete is",
          "truncate as a role that sees all rows, or write a DELETE");
    }
  }
}
