package org.softdelete.rewrite.text;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.rules.RuleIndex;
import org.softdelete.sql.LexicalProblem;
import org.softdelete.sql.NameHash;
import org.softdelete.sql.Tokens;

/**
 * The words of a text by the loosest reading of what parts them: whatever is no letter, digit or
 * underscore does. A listed name that only stands as a word by this reading, where the scanner took
 * it for a piece of a longer word or of a comment, is not known to mean nothing, so the text is
 * refused (SEMANTICS §3, what names no listed relation). Confined to one rewrite.
 */
public final class LooseWords {

  private final Tokens tokens;
  private final RuleIndex index;
  private final String sql;

  /** The last token of which it is known whether it is of ASCII. */
  private int judged = -1;

  private boolean ascii;

  private LooseWords(Tokens tokens, RuleIndex index) {
    this.tokens = tokens;
    this.index = index;
    this.sql = tokens.sql();
  }

  /**
   * Why the text must not be sent, whatever its tokens mean; null if it may be. Takes no time where
   * the scanner knows that there is but one way to part the words.
   */
  public static @Nullable Refusal find(Tokens tokens, RuleIndex index) {
    if (tokens.partsWordsSurely() || index.isEmpty()) {
      return null;
    }
    LooseWords words = new LooseWords(tokens, index);
    Refusal narrow = words.find(LooseWords::isWordPart);
    return narrow != null ? narrow : words.find(LooseWords::mayBeWordPart);
  }

  private @Nullable Refusal find(IntPredicate wordPart) {
    int token = 0;
    int start = 0;
    while (start < sql.length()) {
      int end = wordEnd(start, wordPart);
      if (end == start) {
        start += Character.charCount(sql.codePointAt(start));
        continue;
      }
      while (token < tokens.size() && tokens.end(token) <= start) {
        token++;
      }
      if (index.mayList(NameHash.of(sql.substring(start, end))) && !isSure(token, start, end)) {
        return refusal(start, end);
      }
      start = end;
    }
    return null;
  }

  private int wordEnd(int start, IntPredicate wordPart) {
    int end = start;
    while (end < sql.length() && wordPart.test(sql.codePointAt(end))) {
      end += Character.charCount(sql.codePointAt(end));
    }
    return end;
  }

  private static boolean isWordPart(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** The same with what stands in names and can only make words longer. */
  private static boolean mayBeWordPart(int c) {
    return isWordPart(c) || c == '$' || c == '#' || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /**
   * Whether it is known what a word is: a token of its own, which the readers explain; a piece of a
   * longer word of ASCII; or in a literal, a quoted name or a comment that surely is one.
   *
   * @param token the one that the word stands in, or the next if it is in none
   */
  private boolean isSure(int token, int start, int end) {
    LexicalProblem problem = tokens.problem();
    boolean within = tokens.start(token) <= start && token < tokens.size();
    if (within && tokens.is(token, Tokens.WORD)) {
      boolean whole = tokens.start(token) == start && tokens.end(token) == end;
      return whole || (problem == null && isAscii(token));
    }
    boolean broken = problem != null && start >= problem.offset();
    boolean comment = end <= tokens.start(token) && !tokens.isDoubtful(start);
    return !broken && (comment || (within && end <= tokens.end(token)));
  }

  /** Whether a token is of ASCII; asked from left to right, it looks at each character once. */
  private boolean isAscii(int token) {
    if (token != judged) {
      judged = token;
      ascii = tokens.text(token).chars().allMatch(c -> c < 0x80);
    }
    return ascii;
  }

  private Refusal refusal(int start, int end) {
    return Refusal.unsupported(
        sql,
        start,
        "'%s' may be a listed table here, as what parts it from its neighbours is not certain"
            .formatted(sql.substring(start, end)),
        "put plain blanks around it, and quotes around a name of which it is a part; or, where"
            + " deleted rows may be seen and really deleted, send it outside the driver or set"
            + " softdelete.unsupported=pass");
  }
}
