package org.softdelete.rewrite.parents;

import java.util.Set;

/**
 * What gives a value the type of a column as an assignment would (PostgreSQL manual: 10.4 Value
 * Storage). A cast that is written converts more than an assignment, a string to a number for one.
 * Beside a null of the column's type in {@code COALESCE}, a value has to be of the same kind (10.5
 * UNION, CASE, and Related Constructs), which all that can be assigned to these types is.
 * Immutable.
 *
 * @param before what stands in front of the value
 * @param behind what stands behind it
 */
public record AssignmentCast(String before, String behind) {

  /** None. */
  public static final AssignmentCast NONE = new AssignmentCast("", "");

  /** Types to which values of no other kind can be assigned, and of their kind all. */
  private static final Set<String> OF_ONE_KIND =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "numeric",
          "real",
          "double precision",
          "boolean",
          "date",
          "timestamp without time zone",
          "timestamp with time zone",
          "interval",
          "uuid",
          "bytea");

  /**
   * The one to a column.
   *
   * @param type its type
   * @param row whether the value may be a row without a type
   */
  public static AssignmentCast to(String type, boolean row) {
    return row || !OF_ONE_KIND.contains(type)
        ? new AssignmentCast("CAST(", " AS " + type + ")")
        : new AssignmentCast("CAST(COALESCE(", ", CAST(NULL AS %1$s)) AS %1$s)".formatted(type));
  }
}
