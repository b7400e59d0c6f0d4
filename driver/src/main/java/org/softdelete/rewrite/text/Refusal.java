package org.softdelete.rewrite.text;

import java.sql.SQLFeatureNotSupportedException;
import org.softdelete.rewrite.model.SqlStates;

/**
 * A statement that names a listed table is refused: it cannot be rewritten with certainty, or the
 * rules deny what it asks for. SQLState {@code 0A000}.
 */
public final class Refusal extends SQLFeatureNotSupportedException {

  private static final long serialVersionUID = 1L;

  private final String explanation;
  private final boolean passable;

  private Refusal(String explanation, boolean passable) {
    super("Refused, and not sent to the database: " + explanation, SqlStates.NOT_SUPPORTED);
    this.explanation = explanation;
    this.passable = passable;
  }

  /** The statement is not understood at {@code offset}. */
  public static Refusal notUnderstood(String sql, int offset, String reason) {
    return refuse(
        sql,
        offset,
        reason,
        "write the statement in another way; or, where deleted rows may be seen and really"
            + " deleted, send it outside the driver or set softdelete.unsupported=pass",
        true);
  }

  /** The statement is understood, and something in it is not supported. */
  public static Refusal unsupported(String sql, int offset, String reason, String wayOut) {
    return refuse(sql, offset, reason, wayOut, true);
  }

  /** The rules deny what the statement asks for, whatever the options say. */
  public static Refusal denied(String sql, int offset, String reason, String wayOut) {
    return refuse(sql, offset, reason, wayOut, false);
  }

  private static Refusal refuse(
      String sql, int offset, String reason, String wayOut, boolean passable) {
    return new Refusal(
        "%s, at %s%nWhat to do: %s.".formatted(reason, SqlExcerpt.at(sql, offset), wayOut),
        passable);
  }

  /** Whether {@code softdelete.unsupported=pass} lets the statement through. */
  public boolean isPassable() {
    return passable;
  }

  /** What to tell where the statement was let through. */
  public String warning() {
    return "Sent to the database as it is, so it may show deleted rows or really delete: "
        + explanation;
  }
}
