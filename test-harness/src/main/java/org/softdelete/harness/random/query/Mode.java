package org.softdelete.harness.random.query;

import org.softdelete.harness.database.Content;
import org.softdelete.rewrite.visibility.Visibility;

/** What a script's statements see, and so which twin they are compared with. */
public enum Mode {
  /** No hints: the twin holds live rows only and is sent the same text. */
  LIVE(Content.LIVE),
  /**
   * Hints anywhere: the twin holds all rows, and in the text that it is sent each listed table is
   * replaced by a query of the rows that are to be seen.
   */
  MIXED(Content.EVERYTHING),
  /** {@code paranoid(only)} before every statement: the twin holds the deleted rows only. */
  DELETED(Content.DELETED);

  private final Content twin;

  Mode(Content twin) {
    this.twin = twin;
  }

  public Content twin() {
    return twin;
  }

  /** What is seen where no hint says otherwise. */
  public Visibility visibility() {
    return this == DELETED ? Visibility.DELETED : Visibility.LIVE;
  }
}
