package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether row-level security lets a soft delete, which is an UPDATE, reach the rows that a
 * DELETE would (PostgreSQL manual: CREATE POLICY, table "Policies Applied by Command Type").
 */
final class PostgresqlPolicies {

  /**
   * Of the policies for the current role: those that choose the rows of a DELETE, those that choose
   * the rows of an UPDATE, and what a row has to fulfil behind it. A condition without OR and CASE
   * that names the marker is taken to ask for a live row.
   */
  private static final String QUERY =
      """
      WITH policy AS (
        SELECT polname, polcmd, polpermissive,
               pg_catalog.pg_get_expr(polqual, polrelid) AS rows,
               pg_catalog.pg_get_expr(COALESCE(polwithcheck, polqual), polrelid) AS written
          FROM pg_catalog.pg_policy
         WHERE polrelid = pg_catalog.to_regclass(?)
           AND (0::oid = ANY (polroles) OR EXISTS (
                 SELECT FROM pg_catalog.unnest(polroles) AS role
                  WHERE pg_catalog.pg_has_role(role, 'USAGE')))),
      deleting AS (
        SELECT polpermissive, rows FROM policy WHERE polcmd IN ('d', '*')),
      updating AS (
        SELECT polpermissive, rows FROM policy WHERE polcmd IN ('w', '*')),
      behind AS (
        SELECT polname, polpermissive, 'r' AS command, rows AS condition
          FROM policy WHERE polcmd IN ('r', '*')
        UNION ALL
        SELECT polname, polpermissive, 'w', written FROM policy WHERE polcmd IN ('w', '*')),
      closed AS (
        SELECT *, condition ~ ('\\m' || ? || '\\M') AND condition !~* '\\m(or|case)\\M' AS shut
          FROM behind)
      SELECT pg_catalog.row_security_active(pg_catalog.to_regclass(?)::oid),
             EXISTS (SELECT FROM (TABLE deleting EXCEPT TABLE updating) AS x)
               OR EXISTS (SELECT FROM (TABLE updating EXCEPT TABLE deleting) AS x),
             (SELECT min(polname) FROM closed WHERE shut AND NOT polpermissive),
             (SELECT min(polname)
                FROM closed
               WHERE polpermissive
               GROUP BY command
              HAVING bool_and(shut)
               LIMIT 1)\
      """;

  private PostgresqlPolicies() {}

  /** What {@code TableLookup.rowSecurity} tells. */
  static @Nullable String ask(Connection connection, String relation, String marker)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, relation);
      query.setString(2, marker.replaceAll("(\\W)", "\\\\$1"));
      query.setString(3, relation);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1) ? why(row) : null;
      }
    }
  }

  private static String why(ResultSet row) throws SQLException {
    if (row.getBoolean(2)) {
      return "its policies for UPDATE let other rows through than those for DELETE";
    }
    String restrictive = row.getString(3);
    String policy = restrictive == null ? row.getString(4) : restrictive;
    return policy == null
        ? ""
        : "its policy \"" + policy + "\" asks for a live row, and so forbids to mark one deleted";
  }
}
