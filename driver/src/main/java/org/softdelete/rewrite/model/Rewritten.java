package org.softdelete.rewrite.model;

import java.util.List;

/**
 * The outcome of a rewrite. Immutable.
 *
 * @param sql the text to send; the very {@code String} that came in if nothing changed
 * @param listed whether the text names a listed table, so that its result sets may hold rows of one
 * @param showsDeleted whether it shows deleted rows of a listed table, because a hint or the
 *     session wants it to
 * @param warnings what was passed on although it could not be rewritten ({@code
 *     softdelete.unsupported=pass}); mostly empty
 * @param changes what its execution changes in the session, in order; mostly empty
 * @param provisional whether {@code sql} is the text as it came in, because the transaction has
 *     failed and the database could not be asked what it means: good for being refused by the
 *     database, and for nothing else
 */
public record Rewritten(
    String sql,
    boolean listed,
    boolean showsDeleted,
    List<String> warnings,
    List<SessionChange> changes,
    boolean provisional) {

  public Rewritten {
    warnings = List.copyOf(warnings);
    changes = List.copyOf(changes);
  }

  /** What is known for sure. */
  public Rewritten(
      String sql,
      boolean listed,
      boolean showsDeleted,
      List<String> warnings,
      List<SessionChange> changes) {
    this(sql, listed, showsDeleted, warnings, changes, false);
  }

  /** {@code sql} as it came in, for the failed transaction to refuse it. */
  public static Rewritten provisional(String sql) {
    return new Rewritten(sql, true, false, List.of(), List.of(), true);
  }
}
