package org.softdelete.jdbc.session;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.visibility.Said;

/**
 * What {@code SoftDelete} says for the statements that a thread executes. Immutable.
 *
 * @param said which rows are seen, and which deletes are real, as far as that is said
 * @param deleter who deletes, and why, as far as that is said
 */
public record ThreadScope(Said said, Deleter deleter) {

  private static final ThreadScope NONE = new ThreadScope(Said.NOTHING, Deleter.UNSAID);

  /**
   * The one thing that belongs to a thread and to no connection. It has no initial value: that
   * would stay in every thread that ever asked, and keep this class and its loader alive.
   */
  private static final ThreadLocal<@Nullable ThreadScope> CURRENT = new ThreadLocal<>();

  /** The innermost scope that the calling thread is in. */
  public static ThreadScope current() {
    ThreadScope scope = CURRENT.get();
    return scope == null ? NONE : scope;
  }

  /** This scope in which {@code other} is said; who deletes stays as it is outside. */
  public ThreadScope saying(Said other) {
    return new ThreadScope(other, deleter);
  }

  /** This scope with what {@code other} says of who deletes; all else stays as it is outside. */
  public ThreadScope deleting(Deleter other) {
    return new ThreadScope(said, other.or(deleter));
  }

  /** Makes this the scope of the calling thread, and answers with the outer one to go back to. */
  public ThreadScope enter() {
    ThreadScope outer = current();
    if (equals(NONE)) {
      CURRENT.remove();
    } else {
      CURRENT.set(this);
    }
    return outer;
  }
}
