package org.softdelete.rewrite.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * Finds what a statement changes without reading it: the names behind the words that begin a
 * change, wherever they stand. Where that is uncertain it finds more than is changed. Confined to
 * one rewrite.
 */
final class ChangeTargets {

  /** Behind these, a word that begins a change elsewhere tells of what a row lock or key does. */
  private static final KeywordSet NO_CHANGE_BEHIND =
      KeywordSet.of(Keyword.ON, Keyword.FOR, Keyword.KEY, Keyword.DO, Keyword.THEN, Keyword.OF);

  /** The verbs of statements that only define or allow changes. */
  private static final Set<String> DEFINING =
      Set.of("create", "alter", "drop", "grant", "revoke", "comment");

  private final Tokens tokens;

  ChangeTargets(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * What is changed.
   *
   * @param first the first token of its name
   * @param last the last token of its name
   * @param deletes whether rows may be deleted
   * @param upserts whether rows may be inserted or else changed
   * @param cascades whether the tables that refer to it are truncated, too
   */
  record Target(int first, int last, boolean deletes, boolean upserts, boolean cascades) {}

  /** The targets in the statement from token {@code from} to before {@code to}. */
  List<Target> in(int from, int to) {
    List<Target> found = new ArrayList<>(1);
    if (tokens.is(from, Tokens.WORD) && isDefining(from)) {
      return found;
    }
    for (int i = from; i < to; i++) {
      Keyword keyword = tokens.keyword(i);
      if (keyword != null && !tokens.is(i - 1, '.') && !isNoChange(i)) {
        find(keyword, i, to, found);
      }
    }
    if (tokens.reads(from, "replace") && tokens.is(from + 1, Keyword.INTO)) {
      add(from + 2, false, true, false, found);
    }
    return found;
  }

  /**
   * The names, by their last tokens, of what gets rows or other values in the statement from token
   * {@code from} to before {@code to}.
   */
  List<Integer> written(int from, int to) {
    List<Integer> found = new ArrayList<>(1);
    if (tokens.is(from, Tokens.WORD) && isDefining(from)) {
      return found;
    }
    if (tokens.is(from, Keyword.COPY)) {
      found.add(tokens.lastOfName(tokens.reads(from + 1, "binary") ? from + 2 : from + 1));
    }
    for (int i = from; i < to; i++) {
      Keyword keyword = tokens.keyword(i);
      int name =
          keyword == null
              ? 0
              : switch (keyword) {
                case INSERT -> behind(Keyword.INTO, tokens.is(i + 1, Keyword.IGNORE) ? i + 1 : i);
                case MERGE -> behind(Keyword.INTO, i);
                case UPDATE -> i + 1;
                default -> 0;
              };
      if (name > 0 && !tokens.is(i - 1, '.') && !isNoChange(i)) {
        while (tokens.is(name, Keyword.ONLY) || tokens.is(name, '(')) {
          name++;
        }
        found.add(tokens.lastOfName(name));
      }
    }
    return found;
  }

  private boolean isDefining(int verb) {
    for (String word : DEFINING) {
      if (tokens.reads(verb, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoChange(int i) {
    return NO_CHANGE_BEHIND.contains(tokens.keyword(i - 1));
  }

  private void find(Keyword keyword, int i, int to, List<Target> found) {
    switch (keyword) {
      case DELETE -> add(behind(Keyword.FROM, i), true, false, false, found);
      case UPDATE -> add(i + 1, false, false, false, found);
      case MERGE -> add(behind(Keyword.INTO, i), names(Keyword.DELETE, i, to), true, false, found);
      case TRUNCATE -> addTruncated(behind(Keyword.TABLE, i), to, found);
      case INSERT -> {
        boolean ignore = tokens.is(i + 1, Keyword.IGNORE);
        if (ignore || isUpsert(i, to)) {
          add(behind(Keyword.INTO, ignore ? i + 1 : i), false, true, false, found);
        }
      }
      default -> {
        // Begins no change.
      }
    }
  }

  private int behind(Keyword keyword, int verb) {
    return tokens.is(verb + 1, keyword) ? verb + 2 : verb + 1;
  }

  private boolean isUpsert(int insert, int to) {
    return names(Keyword.CONFLICT, insert, to) || names(Keyword.DUPLICATE, insert, to);
  }

  private boolean names(Keyword keyword, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, keyword)) {
        return true;
      }
    }
    return false;
  }

  private void addTruncated(int first, int to, List<Target> found) {
    boolean cascades = false;
    for (int i = first; i < to; i++) {
      cascades |= tokens.reads(i, "cascade");
    }
    int i = first;
    Target target = add(i, true, false, cascades, found);
    while (target != null) {
      i = target.last() + 1;
      while (tokens.is(i, ')') || tokens.is(i, '*')) {
        i++;
      }
      target = tokens.is(i, ',') ? add(i + 1, true, false, cascades, found) : null;
    }
  }

  private @Nullable Target add(
      int from, boolean deletes, boolean upserts, boolean cascades, List<Target> found) {
    int first = from;
    while (tokens.is(first, Keyword.ONLY) || tokens.is(first, '(')) {
      first++;
    }
    int last = tokens.lastOfName(first);
    if (!tokens.isName(last)) {
      return null;
    }
    Target target = new Target(first, last, deletes, upserts, cascades);
    found.add(target);
    return target;
  }
}
