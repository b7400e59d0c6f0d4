package org.softdelete.harness.random.query;

import org.softdelete.harness.database.Content;
import org.softdelete.rewrite.model.Visibility;

/** What a script's statements see, and so which twin they are compared with. */
public enum Mode {
  /** No hints: the twin holds live rows only and is sent the same text. */
  LIVE(Content.LIVE, Visibility.LIVE),
  /**
   * Hints anywhere: the twin holds all rows, and in the text that it is sent each listed table is
   * replaced by a query of the rows that are to be seen.
   */
  MIXED(Content.EVERYTHING, Visibility.LIVE),
  /** {@code paranoid(only)} before every statement: the twin holds the deleted rows only. */
  DELETED(Content.DELETED, Visibility.DELETED);

  private final Content twin;
  private final Visibility visibility;

  Mode(Content twin, Visibility visibility) {
    this.twin = twin;
    this.visibility = visibility;
  }

  public Content twin() {
    return twin;
  }

  /** What is seen where no hint says otherwise. */
  public Visibility visibility() {
    return visibility;
  }
}
