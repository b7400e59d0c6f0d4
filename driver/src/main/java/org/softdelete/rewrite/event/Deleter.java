package org.softdelete.rewrite.event;

import org.jspecify.annotations.Nullable;

/**
 * Who deletes, and why, as far as somebody says so. Immutable.
 *
 * @param actor who, or null if that is not said; never empty
 * @param reason why, or null if that is not said; never empty
 */
public record Deleter(@Nullable String actor, @Nullable String reason) {

  /** Nobody says anything. */
  public static final Deleter UNSAID = new Deleter(null, null);

  /** What is said of a delete. */
  public enum Part {
    ACTOR,
    REASON
  }

  /** This, and what {@code other} says of what this says nothing of. */
  public Deleter or(Deleter other) {
    if (other.equals(UNSAID) || equals(other)) {
      return this;
    }
    return new Deleter(actor == null ? other.actor : actor, reason == null ? other.reason : reason);
  }

  /** What this says of {@code part}; null if nothing. */
  public @Nullable String get(Part part) {
    return part == Part.ACTOR ? actor : reason;
  }

  /** This, with {@code value} for {@code part}. */
  public Deleter with(Part part, @Nullable String value) {
    return part == Part.ACTOR ? new Deleter(value, reason) : new Deleter(actor, value);
  }
}
