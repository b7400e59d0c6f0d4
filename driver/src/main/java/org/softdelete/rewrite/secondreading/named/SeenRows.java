package org.softdelete.rewrite.secondreading.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.ToBeRefused;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableName;
import org.softdelete.rules.TableRule;

/**
 * Which rows are seen of the tables that a statement names, and deleted. Confined to one reading.
 */
public final class SeenRows {

  private final Tables tables;

  SeenRows(Tables tables) {
    this.tables = tables;
  }

  /** Which rows of a table are seen; the name of what a synonym stands for means it, too. */
  public Visibility seen(Table table, Listed listed, Held held) {
    Visibility hinted = held.hinted(tables.folded(table), tables.foldedAlias(table));
    if (hinted == null && listed.synonymOf() != null) {
      hinted = held.hinted(listed.synonymOf(), null);
    }
    if (hinted != null) {
      return hinted;
    }
    Visibility seen = held.said().general();
    for (Said.Named one : held.said().named()) {
      boolean behind = isCalled(one.table(), listed.synonymOf());
      if (isNamed(one.table(), table)
          || (behind && (one.table().schema() == null || one.seen() == Visibility.LIVE))) {
        seen = one.seen();
      }
    }
    return Objects.requireNonNull(seen);
  }

  /** Whether deletes of a table are real. */
  public boolean forced(Table table, @Nullable Listed listed, Held held) {
    return held.forced()
        || (listed != null
            && held.said().reallyDeleted().stream()
                .anyMatch(
                    one ->
                        isNamed(one, table)
                            || (one.schema() == null && isCalled(one, listed.synonymOf()))));
  }

  /** Whether what is said of {@code said} is said of a table. */
  private boolean isNamed(TableName said, Table table) {
    if (!isCalled(said, tables.folded(table)) || said.schema() == null) {
      return isCalled(said, tables.folded(table));
    }
    String written = table.getSchemaName();
    String found = written == null ? tables.schema(table) : null;
    String schema =
        written != null
            ? WrittenName.fold(StandIn.without(written), tables.names())
            : found == null ? "" : tables.names().fold(found, true);
    return tables.names().fold(said.schema().text(), said.schema().quoted()).equals(schema);
  }

  private boolean isCalled(TableName said, @Nullable String name) {
    return tables.names().fold(said.name().text(), said.name().quoted()).equals(name);
  }

  /** What hides the rows of a table that are not seen; null if all are. */
  public @Nullable String predicate(Table table, Listed listed, Held held, String qualifier) {
    Visibility seen = seen(table, listed, held);
    if (seen.time() != null) {
      return listed.asOf(qualifier, seen.time().sql());
    }
    return seen == Visibility.LIVE
        ? listed.live(qualifier, tables.dialect().phrases())
        : seen == Visibility.DELETED ? listed.deleted(qualifier, tables.dialect().phrases()) : null;
  }

  /** Requires that the rules let a real delete pass. */
  public void requireDeletable(Table table, Listed listed, Held held) {
    if (forced(table, listed, held) && listed.rule().hardDeletes() == TableRule.HardDeletes.DENY) {
      throw new ToBeRefused("nothing, as the rules deny a real delete of " + listed.rule().table());
    }
  }

  /** What holds for the rows that a DELETE reaches, real or soft. */
  public List<String> deletedBy(Table table, Listed listed, Held held) {
    requireDeletable(table, listed, held);
    String qualifier = Tables.qualifier(table, listed);
    List<String> conditions = new ArrayList<>();
    if (seen(table, listed, held) == Visibility.DELETED) {
      conditions.add(listed.deleted(qualifier, tables.dialect().phrases()));
    }
    if (!forced(table, listed, held)) {
      conditions.add(listed.live(qualifier, tables.dialect().phrases()));
    }
    return conditions;
  }
}
