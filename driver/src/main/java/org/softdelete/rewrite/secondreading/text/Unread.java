package org.softdelete.rewrite.secondreading.text;

/** JSqlParser cannot read a statement, or loses some of it. */
public final class Unread extends Exception {

  private static final long serialVersionUID = 1L;

  public Unread(String reason) {
    super(reason, null, false, false);
  }
}
