package org.softdelete.rewrite.returning;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * A name in an expression that means a column, a row, or all columns (PostgreSQL manual: 4.2.1,
 * Column References; 8.16.5, Using Composite Types in Queries). Immutable.
 *
 * @param first its first token
 * @param last its last: the column's name, or a star
 */
record ColumnReference(int first, int last) {

  /** Words behind which an operand stands, so that no label can follow. */
  private static final Set<String> BEFORE_AN_OPERAND =
      words(
          "all and any between both case distinct else escape for from ilike in leading like not or"
              + " placing returning select similar some symmetric then to trailing when where zone");

  /** Words that are no column's name without quotes (PostgreSQL manual, appendix C: reserved). */
  private static final Set<String> RESERVED =
      words(
          "all analyse analyze and any array as asc asymmetric authorization binary both case cast"
              + " check collate collation column concurrently constraint create cross"
              + " current_catalog current_date current_role current_schema current_time"
              + " current_timestamp current_user default deferrable desc distinct do else end except"
              + " false fetch for foreign freeze from full grant group having ilike in initially inner"
              + " intersect into is isnull join lateral leading left like limit localtime"
              + " localtimestamp natural not notnull null offset on only or order outer overlaps"
              + " placing primary references returning right select session_user similar some"
              + " symmetric system_user table tablesample then to trailing true union unique user"
              + " using variadic verbose when where window with");

  private static Set<String> words(String all) {
    return Set.of(all.split(" ", -1));
  }

  /** The reference that begins with token {@code i}; null if none does. */
  static @Nullable ColumnReference at(StatementText text, int i) {
    return isElse(text.tokens(), i) ? null : first(text, i);
  }

  /** The same where token {@code i} is the first of an expression, whatever is in front of it. */
  static @Nullable ColumnReference first(StatementText text, int i) {
    Tokens tokens = text.tokens();
    if (!tokens.isName(i) || tokens.is(i - 1, '.')) {
      return null;
    }
    int last = i;
    while (tokens.is(last + 1, '.') && (tokens.isName(last + 2) || tokens.is(last + 2, '*'))) {
      last += 2;
    }
    boolean call = tokens.is(last + 1, '(');
    boolean literalsType = tokens.is(last + 1, Tokens.STRING);
    boolean argument = tokens.is(last + 1, '=') && tokens.is(last + 2, '>');
    boolean reserved = last == i && tokens.is(i, Tokens.WORD) && RESERVED.contains(word(tokens, i));
    return call || literalsType || argument || reserved ? null : new ColumnReference(i, last);
  }

  /** Whether it is all columns of something, or of everything. */
  boolean isStar(Tokens tokens) {
    return tokens.is(last, '*');
  }

  /** Whether nothing stands in front of the name. */
  boolean isBare() {
    return first == last;
  }

  /** Whether a name stands where a label, a type, a table or a part of a call does. */
  private static boolean isElse(Tokens tokens, int i) {
    int before = i - 1;
    boolean type = tokens.is(before, ':') && tokens.is(before - 1, ':');
    boolean test = tokens.reads(before, "not") && tokens.reads(before - 1, "is");
    boolean field = tokens.is(before, '(') && tokens.reads(before - 1, "extract");
    return type
        || test
        || field
        || tokens.is(before, Keyword.AS)
        || isBehindTableWord(tokens, before)
        || endsOperand(tokens, before);
  }

  private static boolean isBehindTableWord(Tokens tokens, int before) {
    Keyword keyword = tokens.keyword(before);
    boolean comparison =
        keyword == Keyword.FROM && ClauseKeywords.isPartOfExpression(tokens, before);
    return ClauseKeywords.BEFORE_A_TABLE.contains(keyword)
        && !comparison
        && keyword != Keyword.FROM;
  }

  private static boolean endsOperand(Tokens tokens, int i) {
    return switch (tokens.type(i)) {
      case ')', ']', Tokens.STRING, Tokens.NUMBER, Tokens.QUOTED -> true;
      case '?' -> !tokens.is(i - 1, '?');
      case Tokens.WORD -> !isBeforeOperand(tokens, i);
      default -> false;
    };
  }

  private static boolean isBeforeOperand(Tokens tokens, int i) {
    String word = word(tokens, i);
    if (tokens.is(i - 1, '.')) {
      return false;
    }
    // JSON_OBJECT('a' VALUE b)
    return BEFORE_AN_OPERAND.contains(word) || (word.equals("value") && endsOperand(tokens, i - 1));
  }

  private static String word(Tokens tokens, int i) {
    return tokens.text(i).toLowerCase(Locale.ROOT);
  }
}
