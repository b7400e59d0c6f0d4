package org.softdelete.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words that give a statement its structure. A word that is a keyword in one database only is a
 * name in the other (PostgreSQL: Appendix C, SQL Key Words; H2: Advanced, Keywords).
 */
public enum Keyword {
  ALL,
  ANALYSE,
  ANALYZE,
  AND,
  AS,
  BY,
  CALL,
  CASCADE,
  CASE,
  CONFLICT,
  CONSTRAINT,
  COPY,
  CORRESPONDING,
  CREATE,
  CROSS,
  CURRENT,
  CURSOR,
  CYCLE,
  DATA,
  DECLARE,
  DEFAULT,
  DELETE,
  DISTINCT,
  DO,
  DUPLICATE,
  END,
  EXCEPT,
  EXISTS,
  EXPLAIN,
  FETCH,
  FINAL,
  FIRST(Lexis.H2),
  FOR,
  FROM,
  FULL,
  GROUP,
  HAVING,
  IDENTITY,
  IF,
  IGNORE,
  INNER,
  INSERT,
  INTERSECT,
  INTO,
  IS,
  JOIN,
  KEY,
  LAST(Lexis.H2),
  LATERAL,
  LEFT,
  LIMIT,
  MATCHED,
  MATERIALIZED,
  MERGE,
  MINUS(Lexis.H2),
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
  OVER(Lexis.H2),
  OVERRIDING,
  PLAN,
  PREPARE,
  QUALIFY(Lexis.H2),
  RECURSIVE,
  REPEATABLE,
  RESTART,
  RESTRICT,
  RETURNING(Lexis.POSTGRESQL),
  RIGHT,
  ROWS,
  SEARCH,
  SELECT,
  SET,
  SOURCE,
  TABLE,
  TABLESAMPLE,
  TARGET,
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
  WITHIN,
  ATOMIC,
  BEGIN,
  BERNOULLI,
  EXECUTE,
  SHOW,
  GLOBAL,
  LOCAL,
  REPLACE;

  private static final int SLOTS = 1024;
  private static final @Nullable Keyword[] TABLE_BY_HASH = tableByHash();

  private final @Nullable Lexis only;
  private final String word = name().toLowerCase(Locale.ROOT);
  private final int hash = NameHash.of(word);

  Keyword() {
    this(null);
  }

  Keyword(@Nullable Lexis only) {
    this.only = only;
  }

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
        return candidate.only == null || candidate.only == lexis ? candidate : null;
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
