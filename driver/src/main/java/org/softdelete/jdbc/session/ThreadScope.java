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

  /**
   * This scope in which these delete; all else stays as it is outside.
   *
   * @param actor who; null leaves what holds outside
   * @param reason why; null leaves what holds outside
   * @throws IllegalArgumentException if one of the two is empty
   */
  public ThreadScope deleting(@Nullable String actor, @Nullable String reason) {
    requireText("actor", actor);
    requireText("reason", reason);
    return new ThreadScope(said, new Deleter(actor, reason).or(deleter));
  }

  private static void requireText(String name, @Nullable String value) {
    if (value != null && value.isEmpty()) {
      throw new IllegalArgumentException(
          "The %s is empty. Say one, or null to leave what holds outside.".formatted(name));
    }
  }

  /**
   * What runs in a scope.
   *
   * @param <T> the result
   * @param <X> what it throws
   */
  @FunctionalInterface
  public interface Body<T extends @Nullable Object, X extends Throwable> {

    /** Runs it. */
    T run() throws X;
  }

  /**
   * Makes this the scope of the calling thread while {@code body} runs.
   *
   * @return what {@code body} returns
   * @throws X what {@code body} throws
   */
  public <T extends @Nullable Object, X extends Throwable> T run(Body<T, X> body) throws X {
    ThreadScope outer = enter();
    try {
      return body.run();
    } finally {
      outer.enter();
    }
  }

  /** Makes this the scope of the calling thread, and answers with the outer one to go back to. */
  private ThreadScope enter() {
    ThreadScope outer = current();
    if (equals(NONE)) {
      CURRENT.remove();
    } else {
      CURRENT.set(this);
    }
    return outer;
  }
}
