package org.softdelete.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each token, as numbers in one array: a text has many tokens, and an object for
 * each would cost more than all that is done with it. Grows while a text is scanned; does not
 * change afterwards.
 */
final class TokenTable {

  private static final int TYPE = 0;
  private static final int START = 1;
  private static final int END = 2;
  private static final int HASH = 3;
  private static final int WIDTH = 4;

  /** Above the type stands the keyword's number, or 0 for none. */
  private static final int TYPE_BITS = 8;

  private static final @Nullable Keyword[] KEYWORDS = keywordsByNumber();

  private int[] cells;
  private int used;

  /** A table for a text of so many characters. */
  TokenTable(int length) {
    cells = new int[length + 16 * WIDTH];
  }

  private static @Nullable Keyword[] keywordsByNumber() {
    @Nullable Keyword[] keywords = new Keyword[Keyword.values().length + 1];
    for (Keyword keyword : Keyword.values()) {
      keywords[keyword.number()] = keyword;
    }
    return keywords;
  }

  /** Adds a token that is no name. */
  void add(char type, int start, int end) {
    add(type, start, end, 0);
  }

  /** Adds a word, and tells whether it is a keyword. */
  void addWord(@Nullable Keyword keyword, int start, int end, int hash) {
    int number = keyword == null ? 0 : keyword.number();
    add(Tokens.WORD | number << TYPE_BITS, start, end, hash);
  }

  private void add(int type, int start, int end, int hash) {
    if (used + WIDTH > cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    cells[used + TYPE] = type;
    cells[used + START] = start;
    cells[used + END] = end;
    cells[used + HASH] = hash;
    used += WIDTH;
  }

  int size() {
    return used / WIDTH;
  }

  char type(int i) {
    return (char) (cells[i * WIDTH] & ((1 << TYPE_BITS) - 1));
  }

  @Nullable Keyword keyword(int i) {
    return KEYWORDS[cells[i * WIDTH] >>> TYPE_BITS];
  }

  boolean is(int i, Keyword keyword) {
    return cells[i * WIDTH] >>> TYPE_BITS == keyword.number();
  }

  int start(int i) {
    return cells[i * WIDTH + START];
  }

  int end(int i) {
    return cells[i * WIDTH + END];
  }

  int hash(int i) {
    return cells[i * WIDTH + HASH];
  }

  void setHash(int i, int hash) {
    cells[i * WIDTH + HASH] = hash;
  }
}
