package org.softdelete.rewrite.secondreading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into statements that JSqlParser can read. It drops what follows blank lines and a
 * line that reads {@code go}, loses hints that stand elsewhere than behind the verb, and takes what
 * it understands for the whole. Confined to one reading.
 */
public final class SentenceReader {

  private static final Set<String> BEFORE_A_QUERY =
      Set.of("", "(", "UNION", "EXCEPT", "INTERSECT", "MINUS", "ALL", "DISTINCT", "AS");

  private final String sql;
  private final Quotation quotation;
  private final boolean hints;
  private final boolean only;
  private final List<Sentence> sentences = new ArrayList<>();
  private SentenceText sentence;
  private int depth;

  private SentenceReader(String sql, Quotation quotation, boolean hints, boolean only) {
    this.sql = sql;
    this.quotation = quotation;
    this.hints = hints;
    this.only = only;
    this.sentence = new SentenceText(only);
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
        readComment(i, end);
        i = end;
      } else {
        i = readToken(i);
      }
    }
    end();
    return sentences;
  }

  private void readComment(int start, int end) {
    sentence.addBlank();
    if (hints && sql.startsWith("/*+", start)) {
      sentence.addHint(sql.substring(start + 3, Math.max(start + 3, end - 2)));
    }
  }

  private int readToken(int i) {
    char c = sql.charAt(i);
    int end = quotation.end(sql, i);
    if (end > i) {
      sentence.add(sql.substring(i, end), depth);
      return end;
    }
    if (quotation.isBlank(c)) {
      sentence.addBlank();
      return i + 1;
    }
    if (c == ';' && depth == 0 && !sentence.isInside()) {
      end();
      return i + 1;
    }
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    end = i + 1;
    while (quotation.isWordPart(c) && end < sql.length() && quotation.isWordPart(sql.charAt(end))) {
      end++;
    }
    String word = sql.substring(i, end);
    sentence.add(standIn(word, end), depth);
    return end;
  }

  private String standIn(String word, int end) {
    boolean oneRow = word.equalsIgnoreCase("SELECT") && sentence.last().equals("(");
    int next = oneRow ? behindBlanks(end) : sql.length();
    if (next < sql.length() && sql.charAt(next) == ')') {
      return StandIn.ONE_ROW.substring(1, StandIn.ONE_ROW.length() - 1);
    }
    return isTableQuery(word, end) ? "SELECT * FROM" : word;
  }

  /** Whether it is {@code TABLE t} for {@code SELECT * FROM t}, which JSqlParser seldom reads. */
  private boolean isTableQuery(String word, int end) {
    if (!word.equalsIgnoreCase("TABLE") || !BEFORE_A_QUERY.contains(sentence.last())) {
      return false;
    }
    int next = behindBlanks(end);
    char c = next < sql.length() ? sql.charAt(next) : '(';
    return next > end && (quotation.isWordPart(c) || c == '"' || c == '`');
  }

  private int behindBlanks(int start) {
    int i = start;
    while (i < sql.length() && quotation.isBlank(sql.charAt(i))) {
      i++;
    }
    return i;
  }

  private void end() {
    if (!sentence.last().isEmpty()) {
      sentences.add(sentence.end());
    }
    sentence = new SentenceText(only);
    depth = 0;
  }
}
