package org.softdelete.harness.regression.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.softdelete.harness.loss.RowCounts;
import org.softdelete.harness.regression.script.ScriptStatement;

/**
 * Counts the physical rows of all listed tables on the driver's side before and after each
 * statement in which something is deleted or executed. What a function or a trigger deletes that
 * another statement sets off is not its affair (SEMANTICS §9), and what {@code DROP} and a
 * roll-back take along is to go. For one thread at a time.
 */
public final class ScriptLosses {

  private static final Pattern DELETES =
      Pattern.compile("\\b(DELETE|TRUNCATE|EXECUTE)\\b|^\\s*DO\\b", Pattern.CASE_INSENSITIVE);

  private final Backstage driver;
  private List<CatalogRelation> tables = List.of();
  private RowCounts before = RowCounts.NONE;

  public ScriptLosses(ScriptSessions sides) {
    this.driver = new Backstage(sides.driver());
  }

  /**
   * To be called before a statement.
   *
   * @param listed the tables that are listed, and hold rows
   */
  public void before(ScriptStatement statement, List<CatalogRelation> listed) throws SQLException {
    tables = DELETES.matcher(statement.sql()).find() ? listed : List.of();
    before = counts(tables);
  }

  /**
   * To be called after it; answers what is lost, as sentences; nothing where that cannot be seen
   * now.
   *
   * @param listed the tables that are listed now
   */
  public List<String> after(List<CatalogRelation> listed) throws SQLException {
    Set<CatalogRelation> left = new HashSet<>(listed);
    return before.lossesUntil(counts(tables.stream().filter(left::contains).toList()));
  }

  private RowCounts counts(List<CatalogRelation> relations) throws SQLException {
    List<RowCounts> counts = new ArrayList<>();
    if (!relations.isEmpty()) {
      List<String> names = relations.stream().map(table -> "ONLY " + table.sql()).toList();
      driver.run(statement -> counts.add(RowCounts.of(statement, names)));
    }
    return counts.isEmpty() ? RowCounts.NONE : counts.get(0);
  }
}
