package org.softdelete.rewrite.text;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hints {@code restore} of a statement that no UPDATE has followed yet: left over, one says
 * what cannot be done. Confined to one rewrite.
 */
public final class RestoreHints {

  private final String sql;
  private final SortedSet<Integer> unused = new TreeSet<>();
  private final Set<Integer> used = new HashSet<>();

  RestoreHints(String sql) {
    this.sql = sql;
  }

  /** There is one at {@code offset}. */
  void expect(int offset) {
    if (!used.contains(offset)) {
      unused.add(offset);
    }
  }

  /** An UPDATE of a listed table does what the one at {@code offset} says. */
  public void use(int offset) {
    used.add(offset);
    unused.remove(offset);
  }

  /** The error of the one at {@code offset}, above an UPDATE that cannot restore. */
  public SQLSyntaxErrorException cannotRestore(int offset) {
    return HintReader.malformed(
        sql,
        HintReader.RESTORE,
        offset,
        "the UPDATE does not set the marker column to a literal that means not deleted");
  }

  /**
   * Refuses the statement if there is one that no UPDATE has followed.
   *
   * @throws SQLException with SQLState {@code 42601}
   */
  public void requireUsed() throws SQLException {
    if (!unused.isEmpty()) {
      throw HintReader.malformed(
          sql, HintReader.RESTORE, unused.first(), "no UPDATE of a listed table stands behind it");
    }
  }
}
