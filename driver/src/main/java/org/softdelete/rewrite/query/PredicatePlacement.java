package org.softdelete.rewrite.query;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.dialect.Places;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Tokens;

/**
 * Decides where the predicate of each listed table of a FROM clause goes. Deleted rows have to be
 * gone before the join: on the null-supplying side of an outer join the predicate belongs into that
 * join's ON, on the preserved side it passes upwards, in the end into WHERE. Where there is no
 * place for it, the table is joined to one row without columns, and that join has an ON; a table
 * joined so keeps its names, its key and its row type. Where the database has no such row, a
 * derived table takes the table's place. Confined to one rewrite.
 */
final class PredicatePlacement {

  private final StatementText text;
  private final Scope scope;
  private final Namesakes namesakes;
  private final Places places;

  /** How many tables were joined to a row, which tells these apart. */
  private int joined;

  PredicatePlacement(StatementText text, Scope scope, Namesakes namesakes) {
    this.text = text;
    this.scope = scope;
    this.namesakes = namesakes;
    this.places = text.dialect().places();
  }

  /** Places the predicates of the source of a MERGE. */
  void placeSource(FromItem item) throws SQLException {
    if (item instanceof FromItem.Listed listed && !places.joinInMerge()) {
      derive(listed);
    } else {
      place(item, null);
    }
  }

  /**
   * Places the predicates of {@code item}.
   *
   * @param above what takes the predicates that pass upwards, or null if nothing can
   */
  void place(FromItem item, @Nullable Predicates above) throws SQLException {
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
  private void place(FromItem.Join outermost, @Nullable Predicates above) throws SQLException {
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

  private void place(FromItem.Listed listed, @Nullable Predicates above) throws SQLException {
    if (listed.renamed() && !places.knowsRenamed()) {
      derive(listed);
    } else if (above != null) {
      above.add(listed.table(), qualifier(listed), listed.name(), listed.foldedAlias(), scope);
    } else if (places.oneRow().isEmpty()) {
      derive(listed);
    } else {
      join(listed);
    }
  }

  /** The name by which its columns are qualified where nothing else is visible, or all is. */
  private String qualifier(FromItem.Listed listed) throws SQLException {
    String qualifier = listed.qualifier();
    if (listed.renamed()) {
      return places.wholeRow().formatted(qualifier);
    }
    boolean ambiguous = listed.isBare() && namesakes.contains(listed.folded());
    String schema = ambiguous ? text.session().schemas().schemaOf(listed.folded()) : null;
    return schema == null ? qualifier : Names.quoted(schema) + '.' + qualifier;
  }

  /** Puts {@code (t JOIN (SELECT) AS x ON …)} in the place of {@code t}. */
  private void join(FromItem.Listed listed) throws SQLException {
    Predicates on = new Predicates(text);
    on.add(listed.table(), qualifier(listed), listed.name(), listed.foldedAlias(), scope);
    if (!on.isEmpty()) {
      joined++;
      Tokens tokens = text.tokens();
      text.edits().insert(tokens.start(listed.start()), "(");
      String row = " JOIN (%s) AS softdelete_%d ON ".formatted(places.oneRow(), joined);
      text.edits().insert(tokens.end(listed.end() - 1), row + on + ")");
    }
  }

  /** Puts {@code (SELECT * FROM t WHERE …) AS t} in the place of {@code t}. */
  private void derive(FromItem.Listed listed) throws SQLException {
    Predicates inside = new Predicates(text);
    TableNameReader.Name name = listed.name();
    String own = listed.table().qualifier(name.qualifier());
    inside.add(listed.table(), own, listed.name(), listed.foldedAlias(), scope);
    if (!inside.isEmpty()) {
      Tokens tokens = text.tokens();
      text.edits().insert(tokens.start(name.start()), "(SELECT * FROM ");
      inside.appendWhere(name.end());
      String alias = listed.table().qualifier(tokens.text(name.last()));
      String behind = listed.alias() == null ? ") AS " + alias : ")";
      text.edits().insert(tokens.end(name.end() - 1), behind);
    }
  }
}
