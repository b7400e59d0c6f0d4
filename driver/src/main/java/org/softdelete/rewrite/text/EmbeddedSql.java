package org.softdelete.rewrite.text;

import org.softdelete.rewrite.rules.RuleIndex;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Lexis;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/**
 * Finds SQL that a statement holds in a literal and executes at once: {@code EXECUTE IMMEDIATE '…'}
 * (H2) and {@code DO $$…$$} (PostgreSQL). It is not rewritten, so it must not change or show rows
 * of a listed table unseen. A block of PostgreSQL shows no rows, so only what really deletes is
 * looked for there; and what only defines tables, as migrations do, is let through.
 */
public final class EmbeddedSql {

  private static final KeywordSet READS = KeywordSet.of(Keyword.SELECT, Keyword.UPDATE);

  /** Literals inside literals are told apart down to here; those deeper are read as one text. */
  private static final int DEEPEST = 8;

  private final RuleIndex index;
  private final Lexis lexis;

  public EmbeddedSql(RuleIndex index, Lexis lexis) {
    this.index = index;
    this.lexis = lexis;
  }

  /**
   * The literal with such SQL in the statement from token {@code from} to before {@code to}; {@code
   * to} if there is none.
   */
  public int find(Tokens tokens, int from, int to) {
    boolean immediate = tokens.is(from, Keyword.EXECUTE) && tokens.reads(from + 1, "immediate");
    if (!immediate && !tokens.is(from, Keyword.DO)) {
      return to;
    }
    int i = from + 1;
    while (i < to
        && !(tokens.is(i, Tokens.STRING)
            && isListed(content(tokens, i, DEEPEST), immediate, DEEPEST))) {
      i++;
    }
    return i;
  }

  /** Whether a statement in {@code content} names a listed table and does more than define it. */
  private boolean isListed(Tokens content, boolean reading, int depth) {
    boolean named = false;
    boolean changed = false;
    for (int i = 0; i < content.size() && !(named && changed); i++) {
      if (content.is(i, ';')) {
        named = false;
        changed = false;
      } else if (content.is(i, Tokens.STRING)
          && isListed(content(content, i, depth - 1), reading, depth - 1)) {
        return true;
      }
      named |= content.isName(i) && index.mayList(content.hash(i));
      changed |= deletes(content, i) || (reading && READS.contains(content.keyword(i)));
    }
    return named && changed;
  }

  private static boolean deletes(Tokens content, int i) {
    return content.is(i, Keyword.TRUNCATE)
        || content.is(i, Keyword.MERGE)
        || (content.is(i, Keyword.DELETE) && content.is(i + 1, Keyword.FROM));
  }

  /**
   * What stands between the quotes. Without {@code depth} to go further, the quotes in it count as
   * blanks, so that time and memory grow no faster than the text.
   */
  private Tokens content(Tokens tokens, int literal, int depth) {
    String text = tokens.text(literal);
    boolean dollars = text.charAt(0) == '$';
    int start = dollars ? text.indexOf('$', 1) + 1 : text.indexOf('\'') + 1;
    int end = dollars ? text.length() - start : text.length() - 1;
    String content = text.substring(start, Math.max(start, end));
    return Scanner.scan(depth > 0 ? content : content.replace('\'', ' ').replace('$', ' '), lexis);
  }
}
