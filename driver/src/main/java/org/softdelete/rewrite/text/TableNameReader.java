package org.softdelete.rewrite.text;

import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads a table's name where only a table can stand. */
public final class TableNameReader {

  private TableNameReader() {}

  /**
   * A table's name, perhaps qualified, perhaps with {@code ONLY} or {@code *} around it.
   *
   * @param start the first token of all
   * @param first the first token of the name
   * @param last the last token of the name: the table's own
   * @param end the token behind all
   * @param qualifier the name as written, by which columns are qualified
   */
  public record Name(int start, int first, int last, int end, String qualifier) {}

  /** Reads {@code [ONLY] [schema.]table [*]}, or {@code ONLY (table)}, at token {@code start}. */
  public static Name read(StatementText text, int start, int to) throws Refusal {
    Tokens tokens = text.tokens();
    boolean only = tokens.is(start, Keyword.ONLY) && text.dialect().tables().only();
    int open = only ? start + 1 : start;
    boolean parenthesised = only && tokens.is(open, '(');
    int first = parenthesised ? open + 1 : open;
    int last = first;
    while (last + 2 < to && tokens.is(last + 1, '.')) {
      last += 2;
    }
    if (last >= to || !tokens.isName(last)) {
      throw text.notUnderstood(Math.min(last, to), "a table's name is expected");
    }
    int end = parenthesised ? last + 2 : last + 1;
    if (end < to && tokens.is(end, '*') && !parenthesised) {
      end++;
    }
    String qualifier = text.sql().substring(tokens.start(first), tokens.end(last));
    return new Name(start, first, last, end, qualifier);
  }
}
