package org.softdelete.rewrite.secondreading.named;

import java.sql.SQLException;

/** The database cannot be asked what a name means. */
public final class Unasked extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unasked(SQLException cause) {
    super(cause);
  }

  @Override
  public synchronized SQLException getCause() {
    return (SQLException) super.getCause();
  }
}
