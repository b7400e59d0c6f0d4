package org.softdelete.harness.regression.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps deleted rows beside the live ones of the driver's side: before a statement that could see
 * them they are put in, before one that defines something they are taken out, and with them those
 * that the script has deleted. For what a unique index or a constraint says of deleted rows is
 * another question than whether they are seen. For one thread at a time.
 *
 * <p>The tables that a script finds when it starts count only where it names them.
 */
public final class RegressionDeletedRows {

  private final Backstage driver;
  private final Backstage control;
  private final Set<CatalogRelation> found;
  private final Set<CatalogRelation> dressed;
  private final Set<CatalogRelation> clean = new HashSet<>();

  /**
   * For one script.
   *
   * @param found the tables that there are when it starts, with deleted rows in them
   */
  public RegressionDeletedRows(ScriptSessions sides, List<CatalogRelation> found) {
    this.driver = new Backstage(sides.driver());
    this.control = new Backstage(sides.control());
    this.found = Set.copyOf(found);
    this.dressed = new HashSet<>(found);
  }

  /** Puts deleted rows into those of these tables that have none or that have changed since. */
  public void add(List<CatalogRelation> tables, Set<String> names) throws SQLException {
    for (CatalogRelation table : concerned(tables, names)) {
      if (!dressed.contains(table)) {
        remove(table);
        Lookalikes.add(driver, table);
        Lookalikes.stir(control, table);
        clean.remove(table);
        dressed.add(table);
      }
    }
  }

  /** Takes all deleted rows out of these tables. */
  public void remove(List<CatalogRelation> tables, Set<String> names) throws SQLException {
    for (CatalogRelation table : concerned(tables, names)) {
      remove(table);
    }
  }

  /** To be told of tables whose rows may have changed. */
  public void changed(List<CatalogRelation> tables) {
    tables.forEach(clean::remove);
    tables.forEach(dressed::remove);
  }

  /** Those of these tables that a statement with these names may be about. */
  public List<CatalogRelation> concerned(List<CatalogRelation> tables, Set<String> names) {
    return tables.stream()
        .filter(table -> names.contains(table.name()) || !found.contains(table))
        .toList();
  }

  private void remove(CatalogRelation table) throws SQLException {
    if (!clean.contains(table)) {
      Lookalikes.purge(driver, table);
      dressed.remove(table);
      clean.add(table);
    }
  }
}
