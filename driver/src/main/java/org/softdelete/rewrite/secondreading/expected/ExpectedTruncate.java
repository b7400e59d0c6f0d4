package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.truncate.Truncate;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/** Works out the updates that a TRUNCATE has to become. Confined to one reading. */
final class ExpectedTruncate {

  private final Tables tables;

  ExpectedTruncate(Tables tables) {
    this.tables = tables;
  }

  /** The statements that take its place; null if it stays as it is. */
  @Nullable String updates(Truncate truncate, Held held) {
    List<Table> all =
        truncate.getTables() == null ? List.of(truncate.getTable()) : truncate.getTables();
    List<String> updates = new ArrayList<>();
    boolean soft = false;
    for (Table table : all) {
      Listed listed = tables.target(table);
      if (listed != null) {
        tables.rows().requireDeletable(table, listed, held);
        soft |= !tables.rows().forced(table, listed, held);
      }
      updates.add(listed == null ? "TRUNCATE " + table : update(table, listed, held));
    }
    if (soft && (truncate.getCascade() || truncate.isOnly())) {
      throw new Unchecked("TRUNCATE with ONLY or CASCADE");
    }
    return soft ? String.join("; ", updates) : null;
  }

  private String update(Table table, Listed listed, Held held) {
    String where = String.join(" AND ", tables.rows().deletedBy(table, listed, held));
    return "UPDATE %s SET %s WHERE %s"
        .formatted(table, tables.deletes().assignments(table, listed, false), where);
  }
}
