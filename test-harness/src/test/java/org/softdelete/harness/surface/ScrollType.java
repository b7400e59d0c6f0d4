package org.softdelete.harness.surface;

import java.sql.ResultSet;

/** How a cursor may move. */
enum ScrollType {
  FORWARD_ONLY(ResultSet.TYPE_FORWARD_ONLY),
  SCROLL_INSENSITIVE(ResultSet.TYPE_SCROLL_INSENSITIVE),
  SCROLL_SENSITIVE(ResultSet.TYPE_SCROLL_SENSITIVE);

  private final int jdbc;

  ScrollType(int jdbc) {
    this.jdbc = jdbc;
  }

  /** The constant of {@link ResultSet}. */
  int jdbc() {
    return jdbc;
  }
}
