package org.softdelete.jdbc.execution;

/** What is done around a statement. Immutable. */
public final class Plan {

  /** The plan of almost every statement: nothing is done around it. */
  public static final Plan NONE = new Plan(() -> {}, result -> {}, false);

  /** Nothing is done around it, but what it does is one transaction. */
  public static final Plan TOGETHER = new Plan(() -> {}, result -> {}, true);

  private final Step before;
  private final Follow behind;
  private final boolean oneTransaction;

  private Plan(Step before, Follow behind, boolean oneTransaction) {
    this.before = before;
    this.behind = behind;
    this.oneTransaction = oneTransaction;
  }

  /** {@code step}, which locks what the statement is about, and then the statement. */
  public static Plan locking(Step step) {
    return new Plan(step, result -> {}, true);
  }

  /** {@code step}, which locks what the statement is about, the statement, and what follows. */
  public static Plan following(Step step, Follow follow) {
    return new Plan(step, follow, true);
  }

  /** The statement between two steps that change nothing in the database. */
  public static Plan remembering(Step before, Step behind) {
    return new Plan(before, result -> behind.run(), false);
  }

  /** What is done before the statement. */
  Step before() {
    return before;
  }

  /** What is done when the statement has succeeded. */
  Follow behind() {
    return behind;
  }

  /** Whether all of it, with the statement, has to be one transaction. */
  boolean isOneTransaction() {
    return oneTransaction;
  }
}
