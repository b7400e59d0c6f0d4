package org.softdelete.harness.references;

import java.sql.DriverManager;
import java.util.function.Function;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.oracle.Subject;

/**
 * What is judged beside the twin. Immutable.
 *
 * @param subject makes it of where the rules are
 * @param start what its database holds
 */
record Side(Function<String, Subject> subject, Content start) {

  /** The driver, which hides deleted rows. */
  static final Side DRIVER = new Side(Subject::driver, Content.EVERYTHING);

  /** Another twin, which tells whether answers can be compared at all. */
  static final Side TWIN = new Side(rules -> DriverManager::getConnection, Content.LIVE);
}
