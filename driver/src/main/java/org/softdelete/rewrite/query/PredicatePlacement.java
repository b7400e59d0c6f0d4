package org.softdelete.rewrite.query;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Tokens;

/**
 * Decides where the predicate of each listed table of a FROM clause goes. Deleted rows have to be
 * gone before the join: on the null-supplying side of an outer join the predicate belongs into that
 * join's ON, on the preserved side it passes upwards, in the end into WHERE. Where there is no
 * place for it, a derived table takes the table's place. Confined to one rewrite.
 */
final class PredicatePlacement {

  private final StatementText text;
  private final Scope scope;

  PredicatePlacement(StatementText text, Scope scope) {
    this.text = text;
    this.scope = scope;
  }

  /**
   * Places the predicates of {@code item}.
   *
   * @param above what takes the predicates that pass upwards, or null if nothing can
   */
  void place(FromItem item, @Nullable Predicates above) throws Refusal {
    if (item instanceof FromItem.Listed listed) {
      place(listed, above);
    } else if (item instanceof FromItem.Join join) {
      place(join, above);
    } else if (item instanceof FromItem.Renamed renamed) {
      place(renamed.join(), null);
    }
  }

  /**
   * Places the predicates of a join. A long chain of joins nests on the left as deep as it is long,
   * so that side is walked, not recursed into.
   */
  private void place(FromItem.Join outermost, @Nullable Predicates above) throws Refusal {
    Deque<Level> levels = new ArrayDeque<>();
    FromItem item = outermost;
    Predicates left = above;
    while (item instanceof FromItem.Join join) {
      Level level = level(join, left);
      levels.push(level);
      item = join.left();
      left = level.left();
    }
    place(item, left);
    for (Level level : levels) {
      place(level.join().right(), level.right());
      if (level.on() != null) {
        level.on().addToCondition(level.join().on(), level.join().onEnd());
      }
    }
  }

  /**
   * A join and what takes predicates: its own condition, and what there is for either side. Null
   * where nothing can.
   */
  private record Level(
      FromItem.Join join,
      @Nullable Predicates on,
      @Nullable Predicates left,
      @Nullable Predicates right) {}

  private Level level(FromItem.Join join, @Nullable Predicates above) {
    Predicates on = join.hasCondition() ? new Predicates(text) : null;
    Predicates inner = above != null ? above : on;
    return switch (join.kind()) {
      case INNER -> new Level(join, on, inner, inner);
      case LEFT -> new Level(join, on, above, on);
      case RIGHT -> new Level(join, on, on, above);
      case FULL -> new Level(join, on, null, null);
    };
  }

  private void place(FromItem.Listed listed, @Nullable Predicates above) throws Refusal {
    if (above != null && !listed.renamed()) {
      above.add(listed.table(), listed.qualifier(), listed.folded(), listed.foldedAlias(), scope);
    } else {
      derive(listed);
    }
  }

  /** Puts {@code (SELECT * FROM t WHERE …) AS t} in the place of {@code t}, a sample inside. */
  private void derive(FromItem.Listed listed) throws Refusal {
    Predicates inside = new Predicates(text);
    TableNameReader.Name name = listed.name();
    String own = listed.table().qualifier(name.qualifier());
    String qualifier = listed.sampled() ? listed.qualifier() : own;
    inside.add(listed.table(), qualifier, listed.folded(), listed.foldedAlias(), scope);
    if (inside.isEmpty()) {
      return;
    }
    if (listed.sampled() && listed.renamed()) {
      throw text.notUnderstood(name.start(), "a sample of a table whose columns have other names");
    }
    Tokens tokens = text.tokens();
    int end = listed.sampled() ? listed.end() : name.end();
    text.edits().insert(tokens.start(name.start()), "(SELECT * FROM ");
    inside.appendWhere(end);
    String alias =
        listed.alias() == null
            ? listed.table().qualifier(tokens.text(name.last()))
            : listed.alias();
    boolean behind = listed.alias() != null && !listed.sampled();
    text.edits().insert(tokens.end(end - 1), behind ? ")" : ") AS " + alias);
  }
}
