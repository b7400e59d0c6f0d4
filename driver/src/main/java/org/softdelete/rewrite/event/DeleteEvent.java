package org.softdelete.rewrite.event;

import org.jspecify.annotations.Nullable;
import org.softdelete.rules.TableRule;

/**
 * What the soft deletes of a text write of themselves (SEMANTICS §5), and so what the connection
 * has to be told of them. Immutable.
 *
 * @param batch whether they write which delete it was
 * @param actor whether they write who did it
 * @param reason whether they write why
 * @param shared whether the value that tells the delete has to be told, as one statement writes it
 *     at several places; else each statement has one of its own
 * @param said who and why, by hints
 */
public record DeleteEvent(
    boolean batch, boolean actor, boolean reason, boolean shared, Deleter said) {

  /** Nothing is written. */
  public static final DeleteEvent NONE =
      new DeleteEvent(false, false, false, false, Deleter.UNSAID);

  /** What one soft delete of a table writes where hints say {@code said}. */
  public static DeleteEvent of(TableRule.Event columns, Deleter said) {
    return columns.equals(TableRule.Event.NONE) && said.equals(Deleter.UNSAID)
        ? NONE
        : new DeleteEvent(
            columns.batch() != null,
            columns.deletedBy() != null,
            columns.reason() != null,
            false,
            said);
  }

  /** Whether nothing is written. */
  public boolean isNone() {
    return !batch && !actor && !reason;
  }

  /** The same, whose value is told. */
  public DeleteEvent sharing() {
    return new DeleteEvent(batch, actor, reason, batch, said);
  }

  /**
   * This and another soft delete in one statement.
   *
   * @return null if hints say different things of the two
   */
  public @Nullable DeleteEvent and(DeleteEvent other) {
    return equals(NONE)
        ? other
        : said.equals(other.said) ? with(other, batch && other.batch) : null;
  }

  /** This, by which rows are deleted of other tables, too. */
  public DeleteEvent with(DeleteEvent others) {
    return others.isNone() ? this : with(others, others.batch);
  }

  /**
   * This, and {@code other} in a further statement of the same text.
   *
   * @return null if they cannot both be told what they have to be told
   */
  public @Nullable DeleteEvent then(DeleteEvent other) {
    if (isNone()) {
      return other;
    }
    if (other.isNone()) {
      return this;
    }
    boolean apart = batch && other.batch && (shared || other.shared);
    return apart || !said.equals(other.said) ? null : with(other, false);
  }

  private DeleteEvent with(DeleteEvent other, boolean sharing) {
    return new DeleteEvent(
        batch || other.batch,
        actor || other.actor,
        reason || other.reason,
        shared || other.shared || sharing,
        said);
  }
}
