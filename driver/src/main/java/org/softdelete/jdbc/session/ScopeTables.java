package org.softdelete.jdbc.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.softdelete.rules.TableName;

/** The tables that a scope names. */
public final class ScopeTables {

  private ScopeTables() {}

  /**
   * Those that {@code texts} spell, in an order that is the same for the same texts.
   *
   * @throws IllegalArgumentException if one is no name of a table
   */
  public static List<TableName> of(Collection<String> texts) {
    return texts.stream()
        .map(ScopeTables::of)
        .sorted(Comparator.comparing(TableName::toSql))
        .toList();
  }

  private static TableName of(String text) {
    return TableName.of(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no name of a table. Write it as SQL does: users, app.users or \"Users\"."
                        .formatted(text)));
  }
}
