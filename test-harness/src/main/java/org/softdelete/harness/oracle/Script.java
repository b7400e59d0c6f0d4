package org.softdelete.harness.oracle;

import java.util.List;
import org.softdelete.harness.database.Content;

/**
 * Statements that run one after the other on a connection of their own. Immutable.
 *
 * @param title what the statements show, for reports
 * @param rerun a command that runs just this script again, for reports
 * @param steps the statements
 * @param twin which rows the twin holds that it is compared with
 * @param forces whether rows may really vanish
 * @param rekeys whether rows may change their key, so that a row cannot be looked for by it
 * @param revives whether deleted rows may come back to life
 */
public record Script(
    String title,
    String rerun,
    List<Step> steps,
    Content twin,
    boolean forces,
    boolean rekeys,
    boolean revives) {

  public Script {
    steps = List.copyOf(steps);
  }

  /** A script that is compared with the live rows and destroys nothing. */
  public static Script of(String title, String rerun, List<Step> steps) {
    return new Script(title, rerun, steps, Content.LIVE, false, false, false);
  }
}
