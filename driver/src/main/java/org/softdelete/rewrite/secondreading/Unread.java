package org.softdelete.rewrite.secondreading;

/** JSqlParser cannot read a statement, or loses some of it. */
final class Unread extends Exception {

  private static final long serialVersionUID = 1L;

  Unread(String reason) {
    super(reason, null, false, false);
  }
}
