package org.softdelete.jdbc.execution;

/** What is done around a statement. Immutable. */
public final class Plan {

  /** The plan of almost every statement: nothing is done around it. */
  public static final Plan NONE = plan(() -> {}, result -> {}, false);

  /** Nothing is done around it, but what it does is one transaction. */
  public static final Plan TOGETHER = plan(() -> {}, result -> {}, true);

  private final Step before;
  private final Follow behind;
  private final Step last;
  private final boolean local;
  private final boolean oneTransaction;
  private final boolean repeatable;

  private Plan(
      Step before,
      Follow behind,
      Step last,
      boolean local,
      boolean oneTransaction,
      boolean repeatable) {
    this.repeatable = repeatable;
    this.before = before;
    this.behind = behind;
    this.last = last;
    this.local = local;
    this.oneTransaction = oneTransaction;
  }

  private static Plan plan(Step before, Follow behind, boolean oneTransaction) {
    return new Plan(before, behind, () -> {}, false, oneTransaction, true);
  }

  /** {@code step}, which locks what the statement is about, and then the statement. */
  public static Plan locking(Step step) {
    return plan(step, result -> {}, true);
  }

  /** {@code step}, which locks what the statement is about, the statement, and what follows. */
  public static Plan following(Step step, Follow follow) {
    return plan(step, follow, true);
  }

  /** The statement between two steps that change nothing in the database. */
  public static Plan remembering(Step before, Step behind) {
    return plan(before, result -> behind.run(), false);
  }

  /**
   * This plan, for which the database is told something before all.
   *
   * @param forget takes it back behind all, also where something failed
   * @param untilEnd whether the end of a transaction takes it back, so that all has to be one
   */
  public Plan telling(Step tell, Step forget, boolean untilEnd) {
    Step first =
        () -> {
          tell.run();
          before.run();
        };
    return new Plan(first, behind, forget, untilEnd, oneTransaction || untilEnd, repeatable);
  }

  /** This plan for a statement that cannot be sent again, as a batch is forgotten then. */
  public Plan once() {
    return new Plan(before, behind, last, local, oneTransaction, false);
  }

  /** Whether all of it can be done again in another transaction. */
  boolean isRepeatable() {
    return repeatable;
  }

  /** What is done before the statement. */
  Step before() {
    return before;
  }

  /** What is done when the statement has succeeded. */
  Follow behind() {
    return behind;
  }

  /** What is done last, also where something failed. */
  Step last() {
    return last;
  }

  /** Whether the end of the transaction does what is done last, too. */
  boolean isLocal() {
    return local;
  }

  /** Whether all of it, with the statement, has to be one transaction. */
  boolean isOneTransaction() {
    return oneTransaction;
  }
}
