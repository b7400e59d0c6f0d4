package org.softdelete.jdbc.rewriting;

import java.sql.SQLException;
import org.softdelete.rewrite.rules.LinkedRelations;

/** Gives what rewrites where such relations lead to listed tables. */
@FunctionalInterface
public interface Rewritings {

  /**
   * That.
   *
   * @param ofCode for texts that code made, which may say what they want to be seen
   */
  SqlRewriting of(LinkedRelations linked, boolean ofCode) throws SQLException;
}
