package org.softdelete.rewrite.secondreading.expected;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.dialect.Places;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.StandIn;

/** Changes the tables of one FROM clause. Confined to one reading. */
final class ExpectedTables {

  private final Tables tables;
  private final Places places;

  /** How many tables there are by each name that qualifies their columns. */
  private final Map<String, Integer> named = new HashMap<>();

  private int joined;

  ExpectedTables(Tables tables, FromItem first, List<Join> joins) {
    this.tables = tables;
    this.places = tables.dialect().places();
    count(first, joins);
  }

  private void count(FromItem first, @Nullable List<Join> joins) {
    count(first);
    if (joins != null) {
      joins.forEach(join -> count(join.getFromItem()));
    }
  }

  private void count(FromItem item) {
    if (Tables.alias(item) != null) {
      return;
    }
    if (item instanceof Table table) {
      named.merge(tables.folded(table), 1, Integer::sum);
    } else if (item instanceof ParenthesedFromItem inside) {
      count(inside.getFromItem(), inside.getJoins());
    }
  }

  /**
   * Changes a table; the result takes its place.
   *
   * @param above takes its predicate; null if nothing can
   */
  FromItem change(Table table, Held held, @Nullable List<String> above) {
    Listed listed = tables.source(table, held);
    if (listed == null) {
      return table;
    }
    boolean renames = table.getAlias() != null && table.getAlias().getAliasColumns() != null;
    boolean noRow = above == null && places.oneRow().isEmpty();
    if (noRow || (renames && !places.knowsRenamed())) {
      return derived(table, listed, held);
    }
    String predicate =
        tables.rows().predicate(table, listed, held, qualifier(table, listed, renames));
    if (predicate == null) {
      return table;
    }
    if (above != null) {
      above.add(predicate);
      return table;
    }
    joined++;
    return new SqlText.Source(
        "("
            + table
            + " JOIN "
            + StandIn.ONE_ROW
            + " AS softdelete_"
            + joined
            + " ON "
            + predicate
            + ")");
  }

  private String qualifier(Table table, Listed listed, boolean renames) {
    String qualifier = Tables.qualifier(table, listed);
    if (renames) {
      return places.wholeRow().formatted(qualifier);
    }
    boolean alone =
        Tables.alias(table) != null
            || table.getSchemaName() != null
            || named.getOrDefault(tables.folded(table), 0) < 2;
    String schema = alone ? null : tables.schema(table);
    return schema == null ? qualifier : Names.quoted(schema) + "." + qualifier;
  }

  /** Changes the source of a MERGE. */
  FromItem changeSource(Table table, Held held) {
    Listed listed = tables.source(table, held);
    return listed == null || places.joinInMerge()
        ? change(table, held, null)
        : derived(table, listed, held);
  }

  private FromItem derived(Table table, Listed listed, Held held) {
    String predicate = tables.rows().predicate(table, listed, held, Tables.ownName(table, listed));
    if (predicate == null) {
      return table;
    }
    String behind = listed.behind();
    String name = " AS " + (behind == null ? StandIn.without(table.getName()) : behind);
    if (table.getAlias() != null) {
      name = table.getAlias().toString();
    }
    String inside = table.getFullyQualifiedName();
    return new SqlText.Source("(SELECT * FROM " + inside + " WHERE " + predicate + ")" + name);
  }
}
