package org.softdelete.rewrite;

import org.softdelete.rewrite.secondreading.Outcome;

/**
 * Is told how second readings end; that a text was remembered, what became of it tells itself.
 * Called by the threads that rewrite, so thread-safe and quick.
 */
@FunctionalInterface
public interface RewriteObserver {

  /** Does not listen. */
  RewriteObserver NONE = outcome -> {};

  /** A text was read a second time, or was to be. */
  void secondReading(Outcome outcome);
}
