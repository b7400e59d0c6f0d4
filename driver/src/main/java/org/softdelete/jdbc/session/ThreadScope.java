package org.softdelete.jdbc.session;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.Visibility;

/**
 * What {@code SoftDelete} says for the statements that a thread executes. Immutable.
 *
 * @param visibility which rows are seen, or null if the session decides
 * @param deleter who deletes, and why, as far as that is said
 * @param forced whether deletes are real
 */
public record ThreadScope(@Nullable Visibility visibility, Deleter deleter, boolean forced) {

  private static final ThreadScope NONE = new ThreadScope(null, Deleter.UNSAID, false);

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

  /** This scope with another visibility; whether deletes are real stays as it is outside. */
  public ThreadScope seeing(Visibility other) {
    return new ThreadScope(other, deleter, forced);
  }

  /** This scope with real deletes; the visibility stays as it is outside. */
  public ThreadScope forcing() {
    return new ThreadScope(visibility, deleter, true);
  }

  /** This scope with what {@code other} says of who deletes; all else stays as it is outside. */
  public ThreadScope deleting(Deleter other) {
    return new ThreadScope(visibility, other.or(deleter), forced);
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
