package org.softdelete.rewrite.secondreading;

/** What a statement has to become is not worked out for one of its kind. */
final class Unchecked extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unchecked(String reason) {
    super(reason, null, false, false);
  }
}
