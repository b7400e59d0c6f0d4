package org.softdelete.rewrite.returning;

/**
 * How RETURNING has to write a row, so that each column has the name and type that it would have
 * anyway: of a CASE, PostgreSQL takes both from its ELSE. Immutable.
 */
public sealed interface ReturnedRow {

  /** One of its columns, written as {@code name}. */
  String column(String name);

  /** The row as one value. */
  String whole();

  /** A row that has a name there. */
  record Named(String name) implements ReturnedRow {

    @Override
    public String column(String column) {
      return name + '.' + column;
    }

    @Override
    public String whole() {
      return name;
    }
  }

  /**
   * One row or another, of the same table.
   *
   * @param condition when it is the first
   * @param first the name of the first; {@code NULL} for a row that is not there
   * @param second that of the other
   */
  record Either(String condition, String first, String second) implements ReturnedRow {

    /** In place of a name. */
    public static final String NO_ROW = "NULL";

    @Override
    public String column(String column) {
      String value = first.equals(NO_ROW) ? NO_ROW : first + '.' + column;
      return "(CASE WHEN %s THEN %s ELSE %s.%s END)".formatted(condition, value, second, column);
    }

    @Override
    public String whole() {
      return "(CASE WHEN %s THEN %s ELSE %s END)".formatted(condition, first, second);
    }
  }
}
