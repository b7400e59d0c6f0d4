package org.softdelete.harness.mutants;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A thread in which loops that count end after so many rounds, however fast the machine is. Public
 * for what {@link CountedLoops} and {@link NotedMethods} made.
 */
public final class BoundedThread extends Thread {

  private long rounds = Long.MAX_VALUE;
  private Set<String> methods = new HashSet<>();

  private BoundedThread(Runnable work) {
    super(work, "mutants");
  }

  /**
   * Does something in such a thread, and waits for it.
   *
   * @throws ExecutionException if it fails
   */
  static <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    new BoundedThread(task).start();
    return task.get();
  }

  /** Ends what this thread does from now on, if it takes more than so many rounds. */
  static void allow(long rounds) {
    if (Thread.currentThread() instanceof BoundedThread thread) {
      thread.rounds = rounds;
    }
  }

  /** Takes down which methods this thread enters from now on. */
  static void note(Set<String> methods) {
    if (Thread.currentThread() instanceof BoundedThread thread) {
      thread.methods = methods;
    }
  }

  /** Is called by every method that {@link NotedMethods} has changed. */
  public static void entered(String method) {
    if (Thread.currentThread() instanceof BoundedThread thread) {
      thread.methods.add(method);
    }
  }

  /**
   * Is called by every loop in every round.
   *
   * @throws Endless if there were too many
   */
  public static void round() {
    if (Thread.currentThread() instanceof BoundedThread thread && --thread.rounds < 0) {
      throw new Endless();
    }
  }

  /** A loop that does not end. */
  static final class Endless extends Error {

    private static final long serialVersionUID = 1;

    private Endless() {
      super("A loop does not end");
    }
  }
}
