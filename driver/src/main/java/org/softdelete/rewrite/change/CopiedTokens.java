package org.softdelete.rewrite.change;

import java.util.stream.IntStream;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Tokens;

/**
 * Tokens of a statement that are written a second time: with the changes made to them, but for the
 * numbers of parameters, which are others there. Immutable.
 *
 * @param text the statement
 */
public record CopiedTokens(StatementText text) {

  /** The changes to the tokens from {@code from} to before {@code to}, by their offsets there. */
  public Edits changes(int from, int to) {
    int start = text.tokens().start(from);
    int end = text.tokens().end(to - 1);
    return text.edits().within(start, end, edit -> !isNumber(edit));
  }

  /** Those tokens as they were written. */
  public String written(int from, int to) {
    return text.sql().substring(text.tokens().start(from), text.tokens().end(to - 1));
  }

  /** Whether a change writes a parameter by its number. */
  private boolean isNumber(Edits.Edit edit) {
    return text.sql().startsWith("?", edit.start()) && edit.text().startsWith("?");
  }

  /** Whether token {@code i} is a parameter: two question marks are the operator that is one. */
  public boolean isParameter(int i) {
    return text.tokens().is(i, '?') && !touches(i - 1) && !touches(i);
  }

  /** The number of the parameter that token {@code i} is among those from {@code first} on. */
  public int number(int first, int i) {
    return (int) IntStream.rangeClosed(first, i).filter(this::isParameter).count();
  }

  /** What the tokens from {@code from} to before {@code to} have become by now. */
  public String edited(int from, int to) {
    return changes(from, to).splice(written(from, to));
  }

  private boolean touches(int i) {
    Tokens tokens = text.tokens();
    return tokens.is(i, '?') && tokens.is(i + 1, '?') && tokens.end(i) == tokens.start(i + 1);
  }
}
