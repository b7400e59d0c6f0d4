package org.softdelete.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which bracket closes which: round, square and curly ones of a text. Immutable. */
public final class Brackets {

  private static final int[] NONE = {};

  /** The first token; the arrays hold nothing of those before it. */
  private final int from;

  private final int[] partners;
  private final @Nullable LexicalProblem problem;

  private Brackets(int from, int[] partners, @Nullable LexicalProblem problem) {
    this.from = from;
    this.partners = partners;
    this.problem = problem;
  }

  /** Pairs the brackets of the tokens from {@code from} to before {@code to}. */
  public static Brackets of(Tokens tokens, int from, int to) {
    int[] partners = NONE;
    int[] open = NONE;
    int depth = 0;
    for (int i = from; i < to; i++) {
      switch (tokens.type(i)) {
        case '(', '[', '{' -> {
          if (partners == NONE) {
            partners = new int[to - from];
          }
          if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2 + 8);
          }
          open[depth++] = i;
        }
        case ')', ']', '}' -> {
          if (depth == 0 || tokens.type(i) != closing(tokens.type(open[depth - 1]))) {
            return broken(tokens.start(i), "a bracket closes that nothing has opened");
          }
          partners[open[--depth] - from] = i;
        }
        default -> {}
      }
    }
    return depth == 0
        ? new Brackets(from, partners, null)
        : broken(tokens.start(open[depth - 1]), "a bracket is not closed");
  }

  private static Brackets broken(int offset, String what) {
    return new Brackets(0, NONE, new LexicalProblem(offset, what));
  }

  private static char closing(char opening) {
    return opening == '(' ? ')' : opening == '[' ? ']' : '}';
  }

  /** What is wrong with the brackets, or null. Where something is, nothing else may be asked. */
  public @Nullable LexicalProblem problem() {
    return problem;
  }

  /** The token that closes the bracket which token {@code open} opens. */
  public int close(int open) {
    return partners[open - from];
  }
}
