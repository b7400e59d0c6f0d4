package org.softdelete.rewrite.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * The ON condition of a MERGE: what it joins by AND, and which parts of that say that a column of
 * the target equals a value of the source. Confined to one rewrite.
 */
final class MatchCondition {

  /** What binds weaker than a comparison, or is another one. */
  private static final Set<String> NO_OPERAND =
      Set.of("or", "and", "not", "is", "isnull", "notnull", "in", "between", "case", "select");

  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final TableShape shape;
  private final List<Part> parts = new ArrayList<>();

  /**
   * An operand of AND: the tokens from one to before another.
   *
   * @param column the column of the target that it compares, or null if it says something else
   * @param value the first token of what the column equals
   * @param valueEnd the token behind that
   */
  record Part(int from, int to, @Nullable TableColumn column, int value, int valueEnd) {}

  /** Reads the tokens from {@code from} to before {@code to}. */
  MatchCondition(StatementText text, ChangeTarget target, TableShape shape, int from, int to) {
    this.text = text;
    this.tokens = text.tokens();
    this.target = target;
    this.shape = shape;
    split(from, to);
  }

  /** What is joined by AND. */
  List<Part> parts() {
    return parts;
  }

  /** The parts that together compare all columns of a key; empty if some of them are missing. */
  List<Part> comparing(UniqueKey key) {
    List<Part> comparing = new ArrayList<>();
    Set<String> missing = new HashSet<>(key.columns());
    for (Part part : parts) {
      if (part.column() != null && missing.remove(part.column().name())) {
        comparing.add(part);
      }
    }
    return missing.isEmpty() ? comparing : List.of();
  }

  private void split(int start, int end) {
    int from = start;
    int to = end;
    while (tokens.is(from, '(') && text.close(from) == to - 1 && !holdsQuery(from)) {
      from++;
      to--;
    }
    List<Integer> ands = ands(from, to);
    if (ands.isEmpty()) {
      parts.add(part(from, to));
      return;
    }
    int first = from;
    for (int and : ands) {
      split(first, and);
      first = and + 1;
    }
    split(first, to);
  }

  private boolean holdsQuery(int open) {
    Keyword keyword = tokens.keyword(open + 1);
    return keyword == Keyword.SELECT || keyword == Keyword.WITH || keyword == Keyword.VALUES;
  }

  /** The ANDs that join the whole; none if OR does. */
  private List<Integer> ands(int from, int to) {
    List<Integer> ands = new ArrayList<>();
    int cases = 0;
    int ranges = 0;
    for (int i = from; i < to; i = text.next(i)) {
      if (tokens.is(i, Keyword.CASE)) {
        cases++;
      } else if (tokens.is(i, Keyword.END) && cases > 0) {
        cases--;
      } else if (cases == 0 && tokens.reads(i, "or")) {
        return List.of();
      } else if (cases == 0 && tokens.reads(i, "between")) {
        ranges++;
      } else if (cases == 0 && text.is(i, Keyword.AND) && ranges > 0) {
        ranges--;
      } else if (cases == 0 && text.is(i, Keyword.AND)) {
        ands.add(i);
      }
    }
    return ands;
  }

  private Part part(int from, int to) {
    int equals = from;
    while (equals < to && !tokens.is(equals, '=')) {
      equals = text.next(equals);
    }
    TableColumn left = column(from, equals);
    TableColumn right = column(equals + 1, to);
    if (left != null && isOfSource(equals + 1, to)) {
      return new Part(from, to, left, equals + 1, to);
    }
    return right != null && isOfSource(from, equals)
        ? new Part(from, to, right, from, equals)
        : new Part(from, to, null, to, to);
  }

  /** The target's column that the tokens name; null if they are something else. */
  private @Nullable TableColumn column(int from, int to) {
    int last = to - 1;
    if (from >= to || tokens.lastOfName(from) != last || !tokens.isName(from)) {
      return null;
    }
    boolean own = from == last || target.isMeantBy(text.fold(last - 2));
    return own ? shape.column(text.fold(last)) : null;
  }

  /**
   * Whether the tokens are one operand, of names and values that are none of the target's. A name
   * without a qualifier that the target has a column of means that, or is refused.
   */
  private boolean isOfSource(int from, int to) {
    if (from >= to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean word = tokens.is(i, Tokens.WORD) && !tokens.is(i - 1, '.');
      boolean other = word && NO_OPERAND.contains(tokens.text(i).toLowerCase(Locale.ROOT));
      if (other || isComparison(i) || isOfTarget(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isComparison(int i) {
    return tokens.is(i, '=') || tokens.is(i, '<') || tokens.is(i, '>') || tokens.is(i, '!');
  }

  private boolean isOfTarget(int i) {
    if (!tokens.isName(i) || tokens.is(i - 1, '.')) {
      return false;
    }
    int last = tokens.lastOfName(i);
    return last == i
        ? shape.column(text.fold(i)) != null && !tokens.is(i + 1, '(')
        : target.isMeantBy(text.fold(last - 2));
  }
}
