package org.softdelete.rewrite.text;

import org.softdelete.rewrite.rules.RuleIndex;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * The tokens of a text that spell the name of a listed table, in some case and quoting, whatever
 * they mean; which of them are explained by now, and which queries are read. Confined to one
 * rewrite.
 */
public final class Mentions {

  private static final KeywordSet CHANGES =
      KeywordSet.of(
          Keyword.DELETE, Keyword.UPDATE, Keyword.MERGE, Keyword.TRUNCATE, Keyword.INSERT);

  private static final byte NOT_UNDERSTOOD = 1;
  private static final byte UNDERSTOOD = 2;
  private static final byte NAMED = NOT_UNDERSTOOD | UNDERSTOOD;
  private static final byte QUERY_READ = 4;

  private final byte[] states;
  private boolean empty = true;
  private boolean settings;
  private boolean changes;
  private boolean children;

  /** The mentions in {@code tokens} of what {@code index} lists. */
  public Mentions(Tokens tokens, RuleIndex index) {
    states = new byte[tokens.size()];
    for (int i = 0; i < states.length; i++) {
      if (index.mayMatter(tokens.hash(i)) && tokens.isName(i)) {
        add(i, tokens.hash(i), index);
      }
      changes |= CHANGES.contains(tokens.keyword(i));
    }
  }

  private void add(int i, int hash, RuleIndex index) {
    settings |= index.mayChangeSettings(hash);
    children |= index.mayHaveParents(hash);
    if (index.mayList(hash)) {
      states[i] = NOT_UNDERSTOOD;
      empty = false;
    }
  }

  /** Whether something is named by which a query can change settings of the session. */
  public boolean mayChangeSettings() {
    return settings;
  }

  /** Whether a table may be named whose rows point to listed ones. */
  public boolean mayPointToListed() {
    return children;
  }

  public boolean isEmpty() {
    return empty;
  }

  /** Whether there is a word by which rows of any table can be changed. */
  public boolean mayChangeRows() {
    return changes;
  }

  /** Whether token {@code i} is one. */
  public boolean contains(int i) {
    return i < states.length && (states[i] & NAMED) != 0;
  }

  /** Whether there is one from token {@code from} to before {@code to}. */
  public boolean anyIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((states[i] & NAMED) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Records that what those from {@code from} to before {@code to} mean is understood. */
  public void markUnderstood(int from, int to) {
    for (int i = from; i < to && i < states.length; i++) {
      if ((states[i] & NOT_UNDERSTOOD) != 0) {
        states[i] ^= NAMED;
      }
    }
  }

  /** Records that the query which token {@code i} begins is read. */
  void markQueryRead(int i) {
    states[i] |= QUERY_READ;
  }

  /** Whether {@link #markQueryRead} was told so. */
  boolean isQueryRead(int i) {
    return (states[i] & QUERY_READ) != 0;
  }

  /**
   * The first from {@code from} to before {@code to} that is not understood; {@code to} if none.
   */
  public int firstNotUnderstood(int from, int to) {
    int i = from;
    while (i < to && (states[i] & NOT_UNDERSTOOD) == 0) {
      i++;
    }
    return i;
  }
}
