package org.softdelete.harness.oracle;

import java.util.regex.Pattern;

/** Tells whether a statement orders its result. */
final class OrderBy {

  private static final Pattern NO_CODE =
      Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern INNERMOST_PARENTHESES = Pattern.compile("\\([^()]*\\)");
  private static final Pattern ORDER_BY =
      Pattern.compile("\\border\\s+by\\b", Pattern.CASE_INSENSITIVE);

  private OrderBy() {}

  /** Whether {@code sql} has an ORDER BY outside all parentheses, literals and comments. */
  static boolean endsIn(String sql) {
    String code = NO_CODE.matcher(sql).replaceAll(" ");
    String before;
    do {
      before = code;
      code = INNERMOST_PARENTHESES.matcher(before).replaceAll(" ");
    } while (!code.equals(before));
    return ORDER_BY.matcher(code).find();
  }
}
