package org.softdelete.harness.regression.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.postgresql.core.TransactionState;

/**
 * Gives every table that a script creates the marker column, on all sides, and lists it in the
 * driver's rules. For one thread at a time.
 */
public final class Marking {

  private final ScriptSessions sides;
  private Catalog catalog = new Catalog(List.of());
  private Set<String> listed = Set.of();
  private Set<String> listedBefore = Set.of();

  public Marking(ScriptSessions sides) {
    this.sides = sides;
  }

  /** Finds out which tables there are now. */
  public void look() throws SQLException {
    if (sides.twin().transaction() == TransactionState.FAILED) {
      return;
    }
    listedBefore = listed;
    Catalog now = Catalog.of(sides.twin().real());
    boolean marked = false;
    for (CatalogRelation table : now.unmarked()) {
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
  public Set<String> listed() {
    return listed;
  }

  /** Whether one of these names is listed, or was until the last look. */
  public boolean lists(Set<String> names) {
    return names.stream().anyMatch(name -> listed.contains(name) || listedBefore.contains(name));
  }

  /** The tables that hold rows and are listed now. */
  public List<CatalogRelation> tables() {
    return catalog.leaves();
  }

  private boolean mark(CatalogRelation table) throws SQLException {
    String add = "ALTER TABLE %s ADD COLUMN %s timestamptz".formatted(table.sql(), Catalog.MARKER);
    return new Backstage(sides.twin()).run(statement -> statement.execute(add))
        && new Backstage(sides.driver()).run(statement -> statement.execute(add))
        && new Backstage(sides.control()).run(statement -> statement.execute(add));
  }
}
