package org.softdelete.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into tokens, each with its offsets into the text. White space and comments are not
 * tokens; hint comments are kept apart. Positions past either end answer with {@link #END}, so that
 * readers may look ahead and behind freely. Immutable.
 */
public final class Tokens {

  /** The type of a position before the first or after the last token. */
  public static final char END = 0;

  /** The type of an unquoted word: a keyword or a name. */
  public static final char WORD = 'w';

  /** The type of a quoted name. */
  public static final char QUOTED = 'q';

  /** The type of a string literal of any form, its prefix ({@code E}, {@code U&}) apart. */
  public static final char STRING = 's';

  /** The type of a number. */
  public static final char NUMBER = '0';

  private final String sql;
  private final int size;
  private final TokenTable table;
  private final List<Comment> hintComments;
  private final @Nullable LexicalProblem problem;
  private final boolean readOneWay;
  private final List<Doubt> doubts;

  /** The part of a comment behind what may end its line, or may not. */
  record Doubt(int from, int to) {}

  /** A comment of the form of a hint: {@code /*+ … *}{@code /}, and the token behind it. */
  public record Comment(int start, int end, int nextToken) {}

  Tokens(
      String sql,
      TokenTable table,
      List<Comment> hintComments,
      @Nullable LexicalProblem problem,
      boolean readOneWay,
      List<Doubt> doubts) {
    this.sql = sql;
    this.table = table;
    this.size = table.size();
    this.hintComments = List.copyOf(hintComments);
    this.problem = problem;
    this.readOneWay = readOneWay;
    this.doubts = doubts;
  }

  /** The whole text. */
  public String sql() {
    return sql;
  }

  /** How many tokens there are. */
  public int size() {
    return size;
  }

  /** What the text breaks of the lexical rules, or null: then every token can be relied upon. */
  public @Nullable LexicalProblem problem() {
    return problem;
  }

  /**
   * Whether any reader of the text finds the same words in it: all are of ASCII, none is cut by a
   * JDBC escape, every comment ends where a line surely does, and nothing is broken.
   */
  public boolean partsWordsSurely() {
    return readOneWay && doubts.isEmpty() && problem == null;
  }

  /** Whether what stands at {@code offset}, taken for a comment, may be none to another reader. */
  public boolean isDoubtful(int offset) {
    int low = 0;
    int high = doubts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (doubts.get(middle).to() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < doubts.size() && doubts.get(low).from() <= offset;
  }

  /** The comments of the form of a hint right in front of token {@code i}, in their order. */
  public List<Comment> hintCommentsBefore(int i) {
    int from = hintsBefore(i);
    return from == hintComments.size() ? List.of() : hintComments.subList(from, hintsBefore(i + 1));
  }

  /** How many hint comments stand in front of tokens before token {@code i}, by binary search. */
  private int hintsBefore(int i) {
    int low = 0;
    int high = hintComments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hintComments.get(middle).nextToken() < i) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The type of token {@code i}: one of the constants, or the character of a punctuation mark. */
  public char type(int i) {
    return i < 0 || i >= size ? END : table.type(i);
  }

  /** Whether token {@code i} is the punctuation mark, or of the type, {@code type}. */
  public boolean is(int i, char type) {
    return type(i) == type;
  }

  /** Whether token {@code i} is the keyword. */
  public boolean is(int i, Keyword keyword) {
    return i >= 0 && i < size && table.is(i, keyword);
  }

  /** The keyword that token {@code i} is, or null. */
  public @Nullable Keyword keyword(int i) {
    return i < 0 || i >= size ? null : table.keyword(i);
  }

  /** Whether token {@code i} can be a name: a word, keywords included, or a quoted name. */
  public boolean isName(int i) {
    char type = type(i);
    return type == WORD || type == QUOTED;
  }

  /** The offset of the first character of token {@code i}. */
  public int start(int i) {
    return i >= size ? sql.length() : table.start(i);
  }

  /** The offset behind the last character of token {@code i}. */
  public int end(int i) {
    return i < 0 ? 0 : table.end(i);
  }

  /** The {@linkplain NameHash hash} of token {@code i}; of what is no name, 0. */
  public int hash(int i) {
    return table.hash(i);
  }

  /** Token {@code i} as it stands in the text. */
  public String text(int i) {
    return sql.substring(table.start(i), table.end(i));
  }

  /** Whether token {@code i} reads {@code text}, in any case. */
  public boolean reads(int i, String text) {
    return type(i) == WORD
        && table.end(i) - table.start(i) == text.length()
        && sql.regionMatches(true, table.start(i), text, 0, text.length());
  }

  /** The name that token {@code i} spells: without its quotes, its case as written. */
  public String name(int i) {
    char escape = StringLiteral.escapeOf(StringLiteral.behindUescape(this, i + 1));
    return QuotedName.read(sql, table.start(i), table.end(i), escape);
  }

  /** The last token of the name, perhaps qualified, whose first is token {@code first}. */
  public int lastOfName(int first) {
    int last = first;
    while (is(last + 1, '.') && isName(last + 2)) {
      last += 2;
    }
    return last;
  }

  /** The token behind the name that token {@code i} spells, and behind the escape it names. */
  public int behindName(int i) {
    StringLiteral said = StringLiteral.behindUescape(this, i + 1);
    return said == null ? i + 1 : said.next();
  }
}
