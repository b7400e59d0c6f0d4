package org.softdelete.harness.mutants;

import java.util.List;
import java.util.stream.IntStream;
import org.softdelete.rewrite.secondreading.Verdict;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/**
 * A text of which a mutant sends something else than the rewriter does. Immutable.
 *
 * @param sent what it sends
 * @param second what the second reading says of that
 */
record Change(Text text, String sent, Verdict second) {

  /** Whether it is the same as what should be sent, but for blanks and comments. */
  boolean hasSameWords() {
    return !isLetThrough() && words(sent).equals(words(text.truth().text()));
  }

  private List<String> words(String sql) {
    Tokens tokens = Scanner.scan(sql, text.stock().dialect().lexis());
    return IntStream.range(0, tokens.size()).mapToObj(tokens::text).toList();
  }

  /** Whether nothing at all should be sent. */
  boolean isLetThrough() {
    return !text.truth().isSent();
  }
}
