package org.softdelete.rewrite;

import java.util.List;
import java.util.stream.Stream;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;

/**
 * Says of every table that deleted rows can hold its key {@code id} and not its key {@code email}:
 * good enough where an upsert is rewritten and not executed.
 */
public final class AnyTable {

  /** All columns are text: no type stands for a column that a statement may name. */
  private static final List<TableColumn> COLUMNS =
      Stream.of(
              ("id email name title score user_id published visits amount owner version a b c d"
                      + " deleted_at")
                  .split(" ", -1))
          .map(name -> new TableColumn(name, name, "text", TableColumn.Origin.DEFAULT))
          .toList();

  private static final List<UniqueKey> KEYS =
      List.of(
          new UniqueKey("key", List.of("id"), "id", false, false, null),
          new UniqueKey(
              "live_key", List.of("email"), "email", false, false, "(deleted_at IS NULL)"));

  /** Answers alike for all tables. Stateless, so thread-safe. */
  public static final TableLookup LOOKUP =
      (schema, table) -> new TableShape(COLUMNS, KEYS, List.of("id"));

  private AnyTable() {}
}
