package org.softdelete.rewrite.secondreading.text;

/** What a statement has to become is not worked out for one of its kind. */
public final class Unchecked extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unchecked(String reason) {
    super(reason, null, false, false);
  }
}
