package org.softdelete.rewrite.secondreading.text;

import java.util.Locale;
import java.util.Set;

/**
 * One statement as it is put together for JSqlParser: with hints where that keeps them, and with
 * {@linkplain StandIn what stands in} for what it does not read. Confined to one reading.
 */
final class SentenceText {

  private static final Set<String> HINTED = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE");

  private static final Set<String> BEFORE_A_TABLE =
      Set.of("FROM", "JOIN", "UPDATE", "INTO", "USING", ",", "(");

  private final boolean only;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder front = new StringBuilder();
  private final StringBuilder hint = new StringBuilder();
  private boolean stray;

  /** Where a hint would stand now: behind the verb that was read last; -1 if it is none. */
  private int hintAt = -1;

  /** The token that was read last, in upper case, and where it begins. */
  private String last = "";

  private int lastAt;

  /** What the next token gets, as it stands in for more. */
  private String mark = "";

  /** Where the DELETE and its FROM begin whose USING may follow; -1 if there is none. */
  private int deleteAt = -1;

  private int fromAt = -1;
  private int deleteDepth;
  private int cases;
  private int deepest;

  /**
   * Without a word yet.
   *
   * @param only whether {@code ONLY} may stand in front of a table
   */
  SentenceText(boolean only) {
    this.only = only;
  }

  String last() {
    return last;
  }

  /** Whether a semicolon would stand in a CASE, or in the body of a function. */
  boolean isInside() {
    return cases > 0;
  }

  void addBlank() {
    text.append(' ');
  }

  /** Adds what a hint comment says. */
  void addHint(String said) {
    // JSqlParser loses it behind TRUNCATE, in which nothing else is.
    if (last.isEmpty() || last.equals("TRUNCATE")) {
      front.append(' ').append(said);
    } else if (hintAt >= 0) {
      hint.append(' ').append(said);
    } else {
      stray = true;
    }
  }

  /** Adds a word, a sign or something quoted, so many parentheses deep. */
  void add(String token, int depth) {
    String word = token.toUpperCase(Locale.ROOT);
    boolean goesOn = word.equals("FROM") && last.equals("DELETE");
    if (!goesOn) {
      putHint();
    }
    if (only && word.equals("ONLY") && BEFORE_A_TABLE.contains(last)) {
      mark = StandIn.ONLY;
    } else if (word.equals("OF") && last.equals("CURRENT")) {
      text.setLength(lastAt);
      mark = StandIn.CURSOR;
    } else if (word.equals("USING") && deleteAt >= 0 && depth == deleteDepth) {
      putUpdate();
      word = "FROM";
    } else {
      append(token, word, goesOn, depth);
    }
    last = word;
    deepest = Math.max(deepest, depth + cases);
  }

  private void append(String token, String word, boolean goesOn, int depth) {
    lastAt = text.length();
    if (word.equals("DELETE")) {
      deleteAt = lastAt;
      deleteDepth = depth;
    } else if (goesOn) {
      fromAt = lastAt;
    }
    text.append(StandIn.marked(mark, token));
    mark = "";
    boolean begins = word.equals("CASE") || (word.equals("ATOMIC") && last.equals("BEGIN"));
    cases += begins ? 1 : word.equals("END") && cases > 0 ? -1 : 0;
    if (HINTED.contains(word)) {
      hintAt = text.length();
    } else if (!goesOn) {
      hintAt = -1;
    }
  }

  /** Puts {@code UPDATE t SET … FROM} in the place of {@code DELETE FROM t USING}. */
  private void putUpdate() {
    if (fromAt > deleteAt) {
      text.delete(fromAt, fromAt + "FROM".length());
    }
    text.replace(deleteAt, deleteAt + "DELETE".length(), "UPDATE");
    text.append(StandIn.DELETES);
    deleteAt = -1;
  }

  private void putHint() {
    if (hint.length() > 0) {
      String comment = " /*+" + hint.toString().replaceAll("\\s+|\\*/", " ") + " */ ";
      text.insert(hintAt, comment);
      fromAt += fromAt >= hintAt ? comment.length() : 0;
      hint.setLength(0);
    }
  }

  /** The statement; whether it has a word tells {@link #last()}. */
  Sentence end() {
    putHint();
    return new Sentence(text.toString().strip(), front.toString(), stray, deepest);
  }
}
