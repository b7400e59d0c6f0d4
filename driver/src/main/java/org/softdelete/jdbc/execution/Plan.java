package org.softdelete.jdbc.execution;

import java.util.List;

/** What is done around a statement. Immutable. */
public final class Plan {

  /** The plan of almost every statement: nothing is done around it. */
  public static final Plan NONE = new Plan(List.of(), List.of(), false);

  private final List<Step> before;
  private final List<Step> behind;
  private final boolean oneTransaction;

  private Plan(List<Step> before, List<Step> behind, boolean oneTransaction) {
    this.before = before;
    this.behind = behind;
    this.oneTransaction = oneTransaction;
  }

  /** {@code step}, which locks what the statement is about, and then the statement. */
  public static Plan locking(Step step) {
    return new Plan(List.of(step), List.of(), true);
  }

  /** The statement between two steps that change nothing in the database. */
  public static Plan remembering(Step before, Step behind) {
    return new Plan(List.of(before), List.of(behind), false);
  }

  /** What is done before the statement, in this order. */
  List<Step> before() {
    return before;
  }

  /** What is done when the statement has succeeded, in this order. */
  List<Step> behind() {
    return behind;
  }

  /** Whether all of it, with the statement, has to be one transaction. */
  boolean isOneTransaction() {
    return oneTransaction;
  }
}
