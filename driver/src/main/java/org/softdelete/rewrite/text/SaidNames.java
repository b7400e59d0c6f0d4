package org.softdelete.rewrite.text;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.rules.SaidByName;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.TableName;

/**
 * Finds what a scope or a session says by name of a table that a statement names (SEMANTICS §4):
 * such a name means the table, whatever its alias is, and without a schema that of any schema.
 * Confined to one rewrite.
 */
final class SaidNames {

  private final Said said;
  private final Names names;

  SaidNames(Said said, Names names) {
    this.said = said;
    this.names = names;
  }

  /** Tells the schema of the table, folded; null if it is in none. */
  @FunctionalInterface
  interface Schema {

    /** Asks for it. */
    @Nullable String get() throws SQLException;
  }

  /**
   * What is said of a table.
   *
   * @param name the name that it is called by, folded
   */
  SaidByName of(ListedTable table, String name, Schema schema) throws SQLException {
    Visibility seen = null;
    List<Said.Named> named = said.named();
    for (int i = named.size() - 1; i >= 0 && seen == null; i--) {
      Said.Named one = named.get(i);
      if (isMeant(one.table(), name, schema) || isBehind(table, one)) {
        seen = one.seen();
      }
    }
    boolean forced = said.forced();
    for (TableName one : said.reallyDeleted()) {
      forced |= isMeant(one, name, schema) || isBehind(table, one);
    }
    return new SaidByName(seen, forced);
  }

  private boolean isMeant(TableName said, String name, Schema schema) throws SQLException {
    return fold(said.name()).equals(name)
        && (said.schema() == null || fold(said.schema()).equals(schema.get()));
  }

  /** Whether the table is called by a synonym, and meant by its own name. */
  private boolean isBehind(ListedTable table, TableName said) {
    return said.schema() == null && fold(said.name()).equals(table.synonymOf());
  }

  /** The same; where the schema behind a synonym would decide whether rows are hidden, they are. */
  private boolean isBehind(ListedTable table, Said.Named said) {
    return said.seen() == Visibility.LIVE
        ? fold(said.table().name()).equals(table.synonymOf())
        : isBehind(table, said.table());
  }

  private String fold(Identifier name) {
    return names.fold(name.text(), name.quoted());
  }
}
