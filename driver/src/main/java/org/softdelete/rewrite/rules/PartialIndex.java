package org.softdelete.rewrite.rules;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.rules.TableRule.Live;
import org.softdelete.sql.Brackets;
import org.softdelete.sql.Lexis;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/**
 * Reads the condition of a partial index as PostgreSQL's {@code pg_get_expr} writes it: each
 * operand of an AND or OR in parentheses of its own, constants with their types. Only comparisons
 * of the marker are recognized, alone or beside others; whoever does not know has to think that the
 * index holds deleted rows. Confined to one rewrite.
 */
public final class PartialIndex {

  private final Tokens tokens;
  private final Brackets brackets;
  private final MarkerCondition marker;

  private PartialIndex(Tokens tokens, String marker, Live live) {
    this.tokens = tokens;
    this.brackets = Brackets.of(tokens, 0, tokens.size());
    this.marker = new MarkerCondition(tokens, brackets, marker, live);
  }

  private record Range(int from, int to) {}

  /**
   * Whether an index of this condition holds live rows only.
   *
   * @param marker the marker column, as the catalog spells it
   * @param live what the marker holds in live rows
   * @param lexis the database's
   */
  public static boolean holdsLiveRowsOnly(String predicate, String marker, Live live, Lexis lexis) {
    Tokens tokens = Scanner.scan(predicate, lexis);
    var index = new PartialIndex(tokens, marker, live);
    return tokens.problem() == null
        && index.brackets.problem() == null
        && index.requiresLive(0, tokens.size());
  }

  private boolean requiresLive(int start, int end) {
    int from = start;
    int to = end;
    while (tokens.is(from, '(') && brackets.close(from) == to - 1) {
      from++;
      to--;
    }
    List<Range> operands = operands(from, to, "and");
    if (operands.size() > 1) {
      return operands.stream().anyMatch(this::operandRequiresLive);
    }
    operands = operands(from, to, "or");
    return operands.size() > 1
        ? operands.stream().allMatch(this::operandRequiresLive)
        : marker.isLive(from, to);
  }

  /** What a word parts. */
  private List<Range> operands(int from, int to, String word) {
    List<Range> operands = new ArrayList<>();
    int operand = from;
    for (int i = from; i < to; i = tokens.is(i, '(') ? brackets.close(i) + 1 : i + 1) {
      if (tokens.reads(i, word)) {
        operands.add(new Range(operand, i));
        operand = i + 1;
      }
    }
    operands.add(new Range(operand, to));
    return operands;
  }

  private boolean operandRequiresLive(Range operand) {
    return isOperand(operand.from(), operand.to()) && requiresLive(operand.from(), operand.to());
  }

  /** Whether it is one whole operand of an AND or OR: in parentheses, or a column. */
  private boolean isOperand(int from, int to) {
    return to == from + 1 || (tokens.is(from, '(') && brackets.close(from) == to - 1);
  }
}
