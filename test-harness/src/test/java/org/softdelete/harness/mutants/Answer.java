package org.softdelete.harness.mutants;

import java.sql.SQLException;
import org.softdelete.harness.mutants.BoundedThread.Endless;
import org.softdelete.rewrite.model.RewriteContext;

/**
 * What became of a text. Immutable.
 *
 * @param kind how it ended
 * @param text what is sent, or what the error says
 */
record Answer(Kind kind, String text) {

  /** Hundreds of times what the longest case needs. */
  private static final long ROUNDS = 200_000;

  /** How it ended. */
  enum Kind {
    SENT,
    REFUSED,
    /** An error that is no refusal. Nothing is sent then, either. */
    BROKEN,
    ENDLESS
  }

  static Answer of(Rewriting rewriting, String sql, RewriteContext session) {
    BoundedThread.allow(ROUNDS);
    try {
      return new Answer(Kind.SENT, rewriting.rewrite(sql, session).sql());
    } catch (SQLException refusal) {
      return new Answer(Kind.REFUSED, String.valueOf(refusal.getMessage()));
    } catch (Endless | StackOverflowError | OutOfMemoryError endless) {
      return new Answer(Kind.ENDLESS, endless.toString());
    } catch (Throwable mutant) {
      return new Answer(Kind.BROKEN, mutant.toString());
    }
  }

  boolean isSent() {
    return kind == Kind.SENT;
  }
}
