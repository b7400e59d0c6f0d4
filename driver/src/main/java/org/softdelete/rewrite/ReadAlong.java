package org.softdelete.rewrite;

import java.sql.SQLException;
import java.util.List;
import org.softdelete.rewrite.cache.VerdictKey;
import org.softdelete.rewrite.cache.Verdicts;
import org.softdelete.rewrite.model.CountedLookup;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.secondreading.Outcome;
import org.softdelete.rewrite.secondreading.Verdict;
import org.softdelete.rewrite.text.ChangeVerbs;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.Edits.Edit;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.sql.Tokens;

/**
 * Has what was newly rewritten read a second time (SEMANTICS §10), once for each shape. What was
 * left as it is on purpose is not: there is nothing to say of it but that. Thread-safe.
 */
final class ReadAlong {

  private final SecondReadingMode mode;
  private final SecondOpinion second;
  private final Verdicts verdicts;
  private final RewriteObserver observer;

  ReadAlong(
      SecondReadingMode mode, SecondOpinion second, Verdicts verdicts, RewriteObserver observer) {
    this.mode = mode;
    this.second = second;
    this.verdicts = verdicts;
    this.observer = observer;
  }

  /**
   * What is to be sent of {@code rewritten}.
   *
   * @param session what held for the text, whose questions go to {@code catalog}
   * @throws SQLException if the second reading disagrees and that is not only to be told, or the
   *     database has to be asked and cannot be
   */
  Rewritten checked(
      Tokens tokens,
      Edits edits,
      Rewritten rewritten,
      RewriteContext session,
      CountedLookup catalog)
      throws SQLException {
    if (!concerns(tokens, edits, rewritten)) {
      return rewritten;
    }
    if (edits.leaveSomeOut() || changesWhatIsSeen(rewritten, session)) {
      observer.secondReading(Outcome.UNCHECKED);
      return rewritten;
    }
    long key = VerdictKey.of(verdicts.seed(), tokens, edits, session, catalog.hash());
    if (verdicts.memory().contains(key)) {
      return rewritten;
    }
    int asked = catalog.lookups();
    Verdict verdict = second.read(tokens.sql(), rewritten.sql(), session);
    observer.secondReading(verdict.outcome());
    boolean disagreed = verdict.outcome() == Outcome.DISAGREED;
    if (disagreed && mode != SecondReadingMode.REPORT) {
      throw disagreement(tokens, edits, rewritten, verdict);
    }
    // What it asked beyond the first reading is not in the key.
    if (catalog.lookups() == asked) {
      verdicts.memory().add(key);
    }
    return disagreed
        ? rewritten.disputed(disagreement(tokens, edits, rewritten, verdict).report())
        : rewritten;
  }

  private boolean concerns(Tokens tokens, Edits edits, Rewritten rewritten) {
    return switch (mode) {
      case ALL, REPORT -> rewritten.listed() || edits.leaveSomeOut();
      case CHANGES -> (rewritten.listed() || edits.leaveSomeOut()) && ChangeVerbs.mayBeIn(tokens);
      case OFF -> false;
    };
  }

  /** Whether a statement of the text may see other rows than what held before it says. */
  private static boolean changesWhatIsSeen(Rewritten rewritten, RewriteContext session) {
    RewriteContext now = session;
    for (SessionChange change : rewritten.changes()) {
      now = now.after(change);
      if (!now.said().equals(session.said())) {
        return true;
      }
    }
    return false;
  }

  private static Refusal disagreement(
      Tokens tokens, Edits edits, Rewritten rewritten, Verdict verdict) {
    List<Edit> changes = edits.inOrder(tokens.sql());
    int place = changes.isEmpty() ? tokens.start(0) : changes.get(0).start();
    return Refusal.disagreed(tokens.sql(), place, rewritten.sql(), verdict.reason());
  }
}
