package org.softdelete.rewrite;

import org.jspecify.annotations.Nullable;
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

  private void place(FromItem.Join join, @Nullable Predicates above) throws Refusal {
    Predicates on = join.hasCondition() ? new Predicates(text) : null;
    switch (join.kind()) {
      case INNER -> {
        Predicates inner = above != null ? above : on;
        place(join.left(), inner);
        place(join.right(), inner);
      }
      case LEFT -> {
        place(join.left(), above);
        place(join.right(), on);
      }
      case RIGHT -> {
        place(join.left(), on);
        place(join.right(), above);
      }
      case FULL -> {
        place(join.left(), null);
        place(join.right(), null);
      }
    }
    if (on != null) {
      on.addToCondition(join.on(), join.onEnd());
    }
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
    String qualifier = listed.sampled() ? listed.qualifier() : name.qualifier();
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
    String alias = listed.alias() == null ? tokens.text(name.last()) : listed.alias();
    boolean behind = listed.alias() != null && !listed.sampled();
    text.edits().insert(tokens.end(end - 1), behind ? ")" : ") AS " + alias);
  }
}
