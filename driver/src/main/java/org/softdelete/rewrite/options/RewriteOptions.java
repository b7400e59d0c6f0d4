package org.softdelete.rewrite.options;

/**
 * What the connection's options say to the rewriter. Immutable.
 *
 * @param hints whether hints in SQL text are read ({@code softdelete.hints})
 * @param passUnsupported whether a statement that cannot be rewritten is sent as it is ({@code
 *     softdelete.unsupported=pass}) instead of refused
 * @param secondReading what is read a second time ({@code softdelete.second-reading})
 * @param about what the driver tells of itself
 */
public record RewriteOptions(
    boolean hints, boolean passUnsupported, SecondReadingMode secondReading, About about) {

  /** Hints are read, what cannot be rewritten is refused, and all is read a second time. */
  public static final RewriteOptions DEFAULT =
      new RewriteOptions(true, false, SecondReadingMode.ALL, About.UNKNOWN);

  /**
   * Whether that is done. Where nothing in SQL text may say what is seen, it is not: who can write
   * a statement that is not understood would say it by that.
   */
  public boolean passes() {
    return passUnsupported && hints;
  }

  /** The same for a text that code made, so that it may say what it wants to be seen. */
  public RewriteOptions ofCode() {
    return new RewriteOptions(true, false, secondReading, about);
  }

  /** The same, with something to tell. */
  public RewriteOptions telling(About other) {
    return new RewriteOptions(hints, passUnsupported, secondReading, other);
  }

  /** The same, with other texts to read a second time. */
  public RewriteOptions reading(SecondReadingMode other) {
    return new RewriteOptions(hints, passUnsupported, other, about);
  }
}
