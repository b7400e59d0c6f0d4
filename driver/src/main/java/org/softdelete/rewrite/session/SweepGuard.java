package org.softdelete.rewrite.session;

import java.util.List;
import org.softdelete.dialect.Verbs;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.sql.Tokens;

/** Refuses what removes the rows of tables that it does not name, so that no mention shows them. */
public final class SweepGuard {

  private SweepGuard() {}

  /**
   * Refuses the statement from token {@code from} to before {@code to} if it does that.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  public static void check(Tokens tokens, int from, int to, Verbs verbs) throws Refusal {
    for (List<String> words : verbs.sweeping()) {
      if (begins(tokens, EmbeddedSql.behindBraces(tokens, from), to, words)) {
        throw Refusal.unsupported(
            tokens.sql(),
            tokens.start(from),
            "it removes the rows of tables that it does not name, which may be listed ones",
            "delete from each table, or send it outside the driver, where deletes are real");
      }
    }
  }

  private static boolean begins(Tokens tokens, int from, int to, List<String> words) {
    boolean begins = words.size() <= to - from;
    for (int word = 0; begins && word < words.size(); word++) {
      begins = tokens.reads(from + word, words.get(word));
    }
    return begins;
  }
}
