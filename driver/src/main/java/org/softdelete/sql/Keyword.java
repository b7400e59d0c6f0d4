package org.softdelete.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words that give a statement its structure, in any database. A word that is a keyword in some
 * databases only is a name in the others: {@link Lexis} tells (PostgreSQL: Appendix C, SQL Key
 * Words; H2: Advanced, Keywords).
 */
public enum Keyword {
  ALL,
  ANALYSE,
  ANALYZE,
  AND,
  AS,
  ATOMIC,
  BEGIN,
  BY,
  CALL,
  CASE,
  CONFLICT,
  COPY,
  CORRESPONDING,
  CREATE,
  CROSS,
  CURRENT,
  CURSOR,
  CYCLE,
  DECLARE,
  DEFAULT,
  DELETE,
  DISTINCT,
  DO,
  DUPLICATE,
  END,
  EXCEPT,
  EXECUTE,
  EXPLAIN,
  FETCH,
  FINAL,
  FIRST,
  FOR,
  FROM,
  FULL,
  GROUP,
  HAVING,
  IDENTITY,
  IGNORE,
  INNER,
  INSERT,
  INTERSECT,
  INTO,
  IS,
  JOIN,
  KEY,
  LAST,
  LATERAL,
  LEFT,
  LIMIT,
  MATERIALIZED,
  MERGE,
  MINUS,
  NATURAL,
  NEW,
  NOT,
  NOTHING,
  OF,
  OFFSET,
  OJ,
  OLD,
  ON,
  ONLY,
  ORDER,
  ORDINALITY,
  OUTER,
  OVER,
  OVERRIDING,
  PLAN,
  PREPARE,
  QUALIFY,
  RECURSIVE,
  REPEATABLE,
  RESTRICT,
  RETURNING,
  RIGHT,
  ROWS,
  SEARCH,
  SELECT,
  SET,
  SOURCE,
  TABLE,
  TABLESAMPLE,
  TEMP,
  TEMPORARY,
  THEN,
  TO,
  TRUNCATE,
  UESCAPE,
  UNION,
  UNLOGGED,
  UPDATE,
  USE,
  USING,
  VALUES,
  VIEW,
  WHEN,
  WHERE,
  WINDOW,
  WITH,
  WITHIN;

  private static final int SLOTS = 1024;
  private static final @Nullable Keyword[] TABLE_BY_HASH = tableByHash();

  private final String word = name().toLowerCase(Locale.ROOT);
  private final int hash = NameHash.of(word);

  /** A number from 1 on, for tables that live no longer than the program. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal() + 1;
  }

  /** The keyword that a word of this {@linkplain NameHash hash} and text is, or null. */
  static @Nullable Keyword of(int hash, String sql, int start, int end, Lexis lexis) {
    for (int slot = slot(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
      Keyword candidate = TABLE_BY_HASH[slot];
      if (candidate == null) {
        return null;
      }
      if (candidate.matches(hash, sql, start, end)) {
        return lexis.hasKeyword(candidate) ? candidate : null;
      }
    }
  }

  private boolean matches(int hash, String sql, int start, int end) {
    if (hash != this.hash || word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if ((sql.charAt(i) | 0x20) != word.charAt(i - start)) {
        return sql.regionMatches(true, start, word, 0, end - start);
      }
    }
    return true;
  }

  private static @Nullable Keyword[] tableByHash() {
    @Nullable Keyword[] table = new Keyword[SLOTS];
    for (Keyword keyword : values()) {
      int slot = slot(keyword.hash);
      while (table[slot] != null) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      table[slot] = keyword;
    }
    return table;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 10)) & (SLOTS - 1);
  }
}
