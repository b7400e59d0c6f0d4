package org.softdelete.rewrite.text;

import java.sql.SQLFeatureNotSupportedException;
import org.softdelete.rewrite.model.SqlStates;

/**
 * A statement that names a listed table is refused: it cannot be rewritten with certainty, or the
 * rules deny what it asks for. SQLState {@code 0A000}, or that of the database's own error.
 */
public final class Refusal extends SQLFeatureNotSupportedException {

  private static final long serialVersionUID = 1L;

  private final String explanation;
  private final boolean passable;

  private Refusal(String explanation, boolean passable) {
    this(explanation, passable, SqlStates.NOT_SUPPORTED);
  }

  private Refusal(String explanation, boolean passable, String state) {
    super("Refused, and not sent to the database: " + explanation, state);
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

  /** The database itself would fail, with such a SQLState. */
  public static Refusal asTheDatabase(
      String sql, int offset, String reason, String wayOut, String state) {
    return new Refusal(explanation(sql, offset, reason, wayOut), false, state);
  }

  /**
   * A second reading says that the statement has to become something else, whatever the options say
   * of what cannot be rewritten.
   *
   * @param sent what would have been sent
   * @param expected what it has to become
   */
  public static Refusal disagreed(String sql, int offset, String sent, String expected) {
    return new Refusal(
        """
        a second reading, with JSqlParser, expects another statement than what is about to be \
        sent, at %s
        The statement: %s
        What is about to be sent: %s
        What is expected: %s
        What to do: report this message as a bug of softdelete. Until it is mended, write the \
        statement in another way; or set softdelete.second-reading=report, by which such \
        statements are sent and told in the log at ERROR, or softdelete.second-reading=off."""
            .formatted(SqlExcerpt.at(sql, offset), sql, sent, expected),
        false);
  }

  private static Refusal refuse(
      String sql, int offset, String reason, String wayOut, boolean passable) {
    return new Refusal(explanation(sql, offset, reason, wayOut), passable);
  }

  private static String explanation(String sql, int offset, String reason, String wayOut) {
    return "%s, at %s%nWhat to do: %s.".formatted(reason, SqlExcerpt.at(sql, offset), wayOut);
  }

  /** Whether {@code softdelete.unsupported=pass} lets the statement through. */
  public boolean isPassable() {
    return passable;
  }

  /** What to tell where it is sent as it was rewritten. */
  public String report() {
    return "Sent to the database all the same, so it may show deleted rows or lose some: "
        + explanation;
  }

  /** What to tell where the statement was let through. */
  public String warning() {
    return "Sent to the database as it is, so it may show deleted rows or really delete: "
        + explanation;
  }
}
