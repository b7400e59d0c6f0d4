package org.softdelete.rewrite.secondreading.text;

/** A statement should not be sent at all. */
public final class ToBeRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ToBeRefused(String reason) {
    super(reason, null, false, false);
  }
}
