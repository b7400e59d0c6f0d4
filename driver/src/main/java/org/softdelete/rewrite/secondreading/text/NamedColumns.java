package org.softdelete.rewrite.secondreading.text;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns that an expression of the rules names. */
public final class NamedColumns {

  private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|\\b[\\p{L}_][\\p{L}\\p{N}_$]*+)";

  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

  /** A word that is no call, and no literal's type. */
  private static final Pattern WORD = Pattern.compile(NAME + "(?!\\s*[('])");

  /** A literal; a name that is qualified, or a type's, a call's or a literal's; any other name. */
  private static final Pattern PIECE =
      Pattern.compile(
          LITERAL + "|(?:\\.\\s*|\\bAS\\s+)" + NAME + "|" + NAME + "(?=\\s*[.('])|(" + NAME + ")",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VALUE =
      Pattern.compile(
          "current_(timestamp|date|time)|localtime(stamp)?|true|false|null|at|time|zone",
          Pattern.CASE_INSENSITIVE);

  private NamedColumns() {}

  /** Whether there may be one. */
  public static boolean mayBeIn(String expression) {
    return WORD.matcher(LITERAL.matcher(expression).replaceAll("''"))
        .results()
        .anyMatch(word -> !VALUE.matcher(word.group()).matches());
  }

  /** The expression with {@code qualifier} in front of each that is a column. */
  public static String qualified(String expression, String qualifier, Predicate<String> isColumn) {
    return PIECE
        .matcher(expression)
        .replaceAll(
            piece -> {
              String name = piece.group(1);
              boolean column = name != null && isColumn.test(name);
              return Matcher.quoteReplacement(column ? qualifier + "." + name : piece.group());
            });
  }
}
