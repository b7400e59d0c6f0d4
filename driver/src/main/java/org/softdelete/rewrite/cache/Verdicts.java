package org.softdelete.rewrite.cache;

/**
 * Where a rewriter remembers its second readings: in a memory that it shares with others.
 *
 * @param seed begins the hashes of all that it remembers, which those that rewrite otherwise do not
 *     find so
 */
public record Verdicts(VerdictMemory memory, long seed) {

  /** In a memory of its own. */
  public static Verdicts alone() {
    return new VerdictMemory().part();
  }
}
