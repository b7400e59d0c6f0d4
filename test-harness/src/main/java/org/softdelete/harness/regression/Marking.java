package org.softdelete.harness.regression;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.postgresql.core.TransactionState;

/**
 * Gives every table that a script creates the marker column, on all sides, and lists it in the
 * driver's rules. For one thread at a time.
 */
final class Marking {

  private final Sides sides;
  private Catalog catalog = new Catalog(List.of());
  private Set<String> listed = Set.of();
  private Set<String> listedBefore = Set.of();

  Marking(Sides sides) {
    this.sides = sides;
  }

  /** Finds out which tables there are now. */
  void look() throws SQLException {
    if (sides.twin().transaction() == TransactionState.FAILED) {
      return;
    }
    listedBefore = listed;
    Catalog now = Catalog.of(sides.twin().real());
    boolean marked = false;
    for (Relation table : now.unmarked()) {
      marked |= mark(table);
    }
    if (marked) {
      now = Catalog.of(sides.twin().real());
    }
    if (!now.equals(catalog)) {
      catalog = now;
      listed = now.listed();
      sides.driver().hide(now.rules());
    }
  }

  /** The names that are listed now. */
  Set<String> listed() {
    return listed;
  }

  /** Whether one of these names is listed, or was until the last look. */
  boolean lists(Set<String> names) {
    return names.stream().anyMatch(name -> listed.contains(name) || listedBefore.contains(name));
  }

  /** The tables that hold rows and are listed now. */
  List<Relation> tables() {
    return catalog.leaves();
  }

  private boolean mark(Relation table) throws SQLException {
    String add = "ALTER TABLE %s ADD COLUMN %s timestamptz".formatted(table.sql(), Catalog.MARKER);
    return new Backstage(sides.twin()).run(statement -> statement.execute(add))
        && new Backstage(sides.driver()).run(statement -> statement.execute(add))
        && new Backstage(sides.control()).run(statement -> statement.execute(add));
  }
}
