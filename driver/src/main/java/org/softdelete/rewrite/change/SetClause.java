package org.softdelete.rewrite.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.TableRule.Live;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/** The assignments of an UPDATE. Confined to one rewrite. */
public final class SetClause {

  private static final KeywordSet STARTS_QUERY =
      KeywordSet.of(Keyword.SELECT, Keyword.WITH, Keyword.VALUES, Keyword.TABLE);

  private final StatementText text;
  private final Tokens tokens;
  private final int from;
  private final int to;

  /** The assignments that fill the tokens from {@code from} to before {@code to}. */
  public SetClause(StatementText text, int from, int to) {
    this.text = text;
    this.tokens = text.tokens();
    this.from = from;
    this.to = to;
  }

  /**
   * A value and what it is assigned to, each the tokens from one to before another. {@code (a, b) =
   * (1, 2)} is two of them; {@code (a, b) = (SELECT …)} is one.
   */
  public record Assignment(int target, int targetEnd, int value, int valueEnd) {}

  private record Range(int from, int to) {}

  /**
   * Whether the marker of {@code target} is set to a literal that means live. Only a literal
   * counts: a parameter, which a stale entity may fill, is an ordinary value.
   */
  boolean revives(ListedTable table, ChangeTarget target) {
    return reviving(table, target) != null;
  }

  /** The assignment that does; null if none does. */
  @Nullable Assignment reviving(ListedTable table, ChangeTarget target) {
    String marker = text.fold(table.rule().column());
    Live live = table.rule().live();
    return assignments().stream()
        .filter(one -> marker.equals(column(one, target)) && is(one, live))
        .findFirst()
        .orElse(null);
  }

  /** Whether nothing else is set but columns that the rule of {@code table} names. */
  boolean setsOnlyColumnsOf(ListedTable table, ChangeTarget target) {
    Set<String> own = table.columnsSet(text.dialect().names());
    return assignments().stream()
        .map(one -> column(one, target))
        .allMatch(column -> column != null && own.contains(column));
  }

  /** Empties the columns that tell of a delete, where nothing else is assigned to them. */
  void emptyEvent(ListedTable table) {
    List<Identifier> columns = table.rule().event().columns();
    StringBuilder more = new StringBuilder();
    for (Identifier column : columns) {
      if (!names(text.fold(column))) {
        more.append(", ").append(column.toSql()).append(" = NULL");
      }
    }
    if (!more.isEmpty()) {
      text.edits().insert(tokens.end(to - 1), more.toString());
    }
  }

  /** Whether one of the tokens that are assigned to is this name, folded. */
  boolean names(String column) {
    return assignments().stream()
        .anyMatch(
            one ->
                IntStream.range(one.target(), one.targetEnd())
                    .anyMatch(i -> tokens.isName(i) && text.fold(i).equals(column)));
  }

  /** The column that a value is assigned to; null if it is a part of one, or there are several. */
  private @Nullable String column(Assignment one, ChangeTarget target) {
    int last = one.targetEnd() - 1;
    boolean qualified = last > one.target();
    boolean ofTarget =
        text.dialect().changes().qualifiesAssigned()
            && tokens.is(last - 1, '.')
            && tokens.isName(last - 2)
            && target.isMeantBy(text.fold(last - 2));
    return tokens.isName(last) && (!qualified || ofTarget) ? text.fold(last) : null;
  }

  /** The assignments, in their order; what is none, and no valid SQL, is left out. */
  public List<Assignment> assignments() {
    List<Assignment> assignments = new ArrayList<>();
    for (Range part : atCommas(from, to)) {
      int equals = equalsSign(part);
      if (equals < part.to()) {
        add(new Assignment(part.from(), equals, equals + 1, part.to()), assignments);
      }
    }
    return assignments;
  }

  private void add(Assignment one, List<Assignment> assignments) {
    int open = tokens.reads(one.value(), "row") ? one.value() + 1 : one.value();
    boolean rows =
        tokens.is(one.target(), '(')
            && tokens.is(open, '(')
            && text.close(open) + 1 == one.valueEnd()
            && !STARTS_QUERY.contains(tokens.keyword(open + 1));
    List<Range> targets = rows ? inside(one.target()) : List.of();
    List<Range> values = rows ? inside(open) : List.of();
    // (a, b) = ROW(t.*) has fewer values than columns.
    if (!rows || targets.size() != values.size()) {
      assignments.add(one);
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      Range target = targets.get(i);
      Range value = values.get(i);
      assignments.add(new Assignment(target.from(), target.to(), value.from(), value.to()));
    }
  }

  private int equalsSign(Range assignment) {
    int i = assignment.from();
    while (i < assignment.to() && !tokens.is(i, '=')) {
      i = text.next(i);
    }
    return i;
  }

  /**
   * Whether a value is a literal that means live. Where one alone does, it may have its type:
   * {@code TIMESTAMP '…'}; where many do, that could be the {@code E} of one with escapes.
   */
  private boolean is(Assignment one, Live live) {
    text.edits().noteThatLiteralsDecide();
    int last = one.valueEnd() - 1;
    if (last < one.value()) {
      return false;
    }
    int first = tokens.is(last, Tokens.STRING) && !live.allOthers() ? last : one.value();
    return live.holds(written(first, one.valueEnd()))
        && (first == one.value() || isType(one.value(), first));
  }

  /** Whether there are only words from {@code from} to before {@code to}: {@code TIMESTAMP}. */
  private boolean isType(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.is(i, Tokens.WORD)) {
        return false;
      }
    }
    return true;
  }

  private String written(int from, int to) {
    return text.sql().substring(tokens.start(from), tokens.end(to - 1));
  }

  private List<Range> inside(int open) {
    return atCommas(open + 1, text.close(open));
  }

  private List<Range> atCommas(int start, int end) {
    List<Range> parts = new ArrayList<>();
    int first = start;
    for (int i = start; i < end; i = text.next(i)) {
      if (tokens.is(i, ',')) {
        parts.add(new Range(first, i));
        first = i + 1;
      }
    }
    parts.add(new Range(first, end));
    return parts;
  }
}
