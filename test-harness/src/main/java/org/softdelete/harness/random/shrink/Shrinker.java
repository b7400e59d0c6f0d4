package org.softdelete.harness.random.shrink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.random.statement.RandomScript;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Sql;

/**
 * Makes a failing script smaller, step by step, as long as it fails: first whole statements go,
 * then parts of those that are left, large ones first. For one thread.
 */
public final class Shrinker {

  private static final int MOST_TRIES = 3000;

  /** Tells whether a script still fails. */
  @FunctionalInterface
  public interface Failing {
    /** Runs the script. */
    boolean fails(RandomScript script) throws SQLException;
  }

  private final Failing failing;
  private int tries;

  /** A shrinker for one script. */
  public Shrinker(Failing failing) {
    this.failing = failing;
  }

  /**
   * A smallest script that fails; empty if the given one does not fail again.
   *
   * @throws SQLException if the scripts cannot be run
   */
  public Optional<RandomScript> shrink(RandomScript script) throws SQLException {
    if (!failing.fails(script)) {
      return Optional.empty();
    }
    RandomScript smallest = withFewestStatements(script);
    for (int i = 0; i < smallest.statements().size(); i++) {
      smallest = withSmallestStatement(smallest, i);
    }
    return Optional.of(smallest);
  }

  private RandomScript withFewestStatements(RandomScript script) throws SQLException {
    RandomScript smallest = script;
    int count = script.statements().size();
    for (int chunk = Math.max(1, count / 2); chunk >= 1; chunk /= 2) {
      int from = 0;
      while (from < smallest.statements().size()) {
        List<RandomStatement> fewer = new ArrayList<>(smallest.statements());
        fewer.subList(from, Math.min(from + chunk, fewer.size())).clear();
        RandomScript candidate = smallest.with(fewer);
        if (!fewer.isEmpty() && stillFails(candidate)) {
          smallest = candidate;
        } else {
          from += chunk;
        }
      }
    }
    return smallest;
  }

  private RandomScript withSmallestStatement(RandomScript script, int index) throws SQLException {
    RandomScript smallest = script;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      Sql sql = smallest.statements().get(index).sql();
      for (Iterator<Sql> simpler = Reductions.of(sql).iterator(); simpler.hasNext(); ) {
        List<RandomStatement> changed = new ArrayList<>(smallest.statements());
        changed.set(index, changed.get(index).with(simpler.next()));
        RandomScript candidate = smallest.with(changed);
        if (stillFails(candidate)) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private boolean stillFails(RandomScript candidate) throws SQLException {
    return tries++ < MOST_TRIES && failing.fails(candidate);
  }
}
