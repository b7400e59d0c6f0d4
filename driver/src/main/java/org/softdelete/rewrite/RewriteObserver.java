package org.softdelete.rewrite;

import org.softdelete.rewrite.secondreading.Outcome;

/**
 * Is told what a {@link Rewriter} does beyond remembering: nothing is told of a text that it
 * remembers, which costs as much as without an observer. Called by the threads that rewrite, so
 * thread-safe and quick.
 */
public interface RewriteObserver {

  /** Does not listen. */
  RewriteObserver NONE =
      new RewriteObserver() {
        @Override
        public void newlyRead() {}

        @Override
        public void secondReading(Outcome outcome) {}
      };

  /** A text was not remembered, and is read now. */
  void newlyRead();

  /** A text was read a second time, or was to be. */
  void secondReading(Outcome outcome);
}
