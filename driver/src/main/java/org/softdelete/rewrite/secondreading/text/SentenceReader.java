package org.softdelete.rewrite.secondreading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into statements that JSqlParser can read. It drops what follows blank lines and a
 * line that reads {@code go}, loses hints that stand elsewhere than behind the verb, and takes what
 * it understands for the whole. Confined to one reading.
 */
public final class SentenceReader {

  private static final Set<String> HINTED =
      Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE");

  private static final Set<String> BEFORE_A_TABLE =
      Set.of("FROM", "JOIN", "UPDATE", "INTO", "USING", ",");

  private static final Set<String> BEFORE_A_QUERY =
      Set.of("", "(", "UNION", "EXCEPT", "INTERSECT", "MINUS", "ALL", "DISTINCT", "AS");

  private final String sql;
  private final Quotation quotation;
  private final boolean hints;
  private final boolean only;
  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder front = new StringBuilder();
  private final StringBuilder hint = new StringBuilder();

  /** Where a hint would stand now: behind the verb that was read last; -1 if it is none. */
  private int hintAt;

  private String last = "";

  /** What the next token gets, as it stands in for more. */
  private String mark = "";

  /** Where the DELETE and its FROM begin whose USING may follow; -1 if there is none. */
  private int deleteAt;

  private int fromAt;
  private int deleteDepth;
  private boolean stray;
  private int depth;
  private int deepest;
  private int cases;

  private SentenceReader(String sql, Quotation quotation, boolean hints, boolean only) {
    this.sql = sql;
    this.quotation = quotation;
    this.hints = hints;
    this.only = only;
    begin();
  }

  /**
   * The statements of {@code sql}; those without a word are left out.
   *
   * @param hints whether hints are read
   * @param only whether {@code ONLY} may stand in front of a table
   */
  public static List<Sentence> of(String sql, Quotation quotation, boolean hints, boolean only) {
    return new SentenceReader(sql, quotation, hints, only).read();
  }

  private List<Sentence> read() {
    int i = 0;
    while (i < sql.length()) {
      int end = quotation.commentEnd(sql, i);
      if (end > i) {
        comment(i, end);
        i = end;
      } else {
        i = token(i);
      }
    }
    end();
    return sentences;
  }

  private int token(int i) {
    char c = sql.charAt(i);
    int end = quotation.end(sql, i);
    if (end > i) {
      append(sql.substring(i, end));
      return end;
    }
    if (quotation.isBlank(c)) {
      text.append(' ');
      return i + 1;
    }
    if (c == ';' && depth == 0 && cases == 0) {
      end();
      return i + 1;
    }
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    end = i + 1;
    while (quotation.isWordPart(c) && end < sql.length() && quotation.isWordPart(sql.charAt(end))) {
      // E'…' is one literal, and not the end of a word.
      end++;
    }
    String word = sql.substring(i, end);
    append(isTableQuery(word, end) ? "SELECT * FROM" : word);
    deepest = Math.max(deepest, depth + cases);
    return end;
  }

  /** Whether it is {@code TABLE t} for {@code SELECT * FROM t}, which JSqlParser seldom reads. */
  private boolean isTableQuery(String word, int end) {
    if (!word.equalsIgnoreCase("TABLE") || !BEFORE_A_QUERY.contains(last)) {
      return false;
    }
    int next = end;
    while (next < sql.length() && quotation.isBlank(sql.charAt(next))) {
      next++;
    }
    char c = next < sql.length() ? sql.charAt(next) : '(';
    return next > end && (quotation.isWordPart(c) || c == '"' || c == '`');
  }

  private void append(String token) {
    String word = token.toUpperCase(Locale.ROOT);
    boolean goesOn = word.equals("FROM") && last.equals("DELETE");
    if (!goesOn) {
      putHint();
    }
    boolean ofTable = only && word.equals("ONLY") && BEFORE_A_TABLE.contains(last);
    boolean ofCursor = word.equals("OF") && last.equals("CURRENT");
    if (ofTable || ofCursor) {
      text.setLength(ofCursor ? text.length() - 1 - "CURRENT".length() : text.length());
      mark = ofTable ? StandIn.ONLY : StandIn.CURSOR;
      last = word;
      return;
    }
    if (word.equals("USING") && deleteAt >= 0 && depth == deleteDepth) {
      putUpdate();
      return;
    }
    if (word.equals("DELETE")) {
      deleteAt = text.length();
      deleteDepth = depth;
    } else if (goesOn) {
      fromAt = text.length();
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
    last = word;
  }

  /** Puts {@code UPDATE t SET … FROM} in the place of {@code DELETE FROM t USING}. */
  private void putUpdate() {
    if (fromAt > deleteAt) {
      text.delete(fromAt, fromAt + "FROM".length());
    }
    text.replace(deleteAt, deleteAt + "DELETE".length(), "UPDATE");
    text.append(StandIn.DELETES);
    deleteAt = -1;
    last = "FROM";
  }

  private void comment(int start, int end) {
    text.append(' ');
    if (!hints || !sql.startsWith("/*+", start)) {
      return;
    }
    String said = sql.substring(start + 3, Math.max(start + 3, end - 2));
    // JSqlParser loses it behind TRUNCATE, in which nothing else is.
    if (last.isEmpty() || last.equals("TRUNCATE")) {
      front.append(' ').append(said);
    } else if (hintAt >= 0) {
      hint.append(' ').append(said);
    } else {
      stray = true;
    }
  }

  private void putHint() {
    if (hint.length() > 0) {
      String flat = hint.toString().replaceAll("\\s+", " ").replace("*/", " ");
      text.insert(hintAt, " /*+" + flat + " */ ");
      hint.setLength(0);
    }
  }

  private void end() {
    putHint();
    if (!last.isEmpty()) {
      sentences.add(new Sentence(text.toString().strip(), front.toString(), stray, deepest));
    }
    begin();
  }

  private void begin() {
    text.setLength(0);
    front.setLength(0);
    hint.setLength(0);
    hintAt = -1;
    last = "";
    mark = "";
    deleteAt = -1;
    fromAt = -1;
    stray = false;
    depth = 0;
    deepest = 0;
    cases = 0;
  }
}
