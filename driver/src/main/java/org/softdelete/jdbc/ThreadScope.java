package org.softdelete.jdbc;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.Visibility;

/**
 * What {@link SoftDelete} says for the statements that a thread executes. Immutable.
 *
 * @param visibility which rows are seen, or null if the session decides
 * @param forced whether deletes are real
 */
record ThreadScope(@Nullable Visibility visibility, boolean forced) {

  private static final ThreadScope NONE = new ThreadScope(null, false);

  /** The one thing that belongs to a thread and to no connection. */
  private static final ThreadLocal<ThreadScope> CURRENT = ThreadLocal.withInitial(() -> NONE);

  /** The innermost scope that the calling thread is in. */
  static ThreadScope current() {
    return CURRENT.get();
  }

  /** This scope with another visibility; whether deletes are real stays as it is outside. */
  ThreadScope seeing(Visibility other) {
    return new ThreadScope(other, forced);
  }

  /** This scope with real deletes; the visibility stays as it is outside. */
  ThreadScope forcing() {
    return new ThreadScope(visibility, true);
  }

  /** Runs {@code work} in this scope, and goes back to the outer one however it ends. */
  <T extends @Nullable Object, X extends Throwable> T run(SoftDelete.Work<T, X> work) throws X {
    ThreadScope outer = current();
    CURRENT.set(this);
    try {
      return work.run();
    } finally {
      if (outer.equals(NONE)) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }
}
