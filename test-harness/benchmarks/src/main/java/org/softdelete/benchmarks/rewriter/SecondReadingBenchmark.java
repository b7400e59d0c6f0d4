package org.softdelete.benchmarks.rewriter;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rules.RulesException;

/**
 * What the second reading costs: for a shape that never came before, and for 50,000 that come in
 * turn, far more than rewrites are remembered, when each was seen.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SecondReadingBenchmark {

  private static final int SHAPES = 50_000;

  /** What is read a second time. */
  @Param({"OFF", "ALL"})
  public SecondReadingMode mode;

  private Rewriter rewriter;
  private final String[] shapes = new String[SHAPES];
  private int next;

  /** Makes the shapes, and has each seen. */
  @Setup
  public void makeShapes() throws RulesException, SQLException {
    rewriter = Samples.rewriter(10, mode);
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = Samples.query(Samples.name(i) + "_");
      rewriter.rewrite(shapes[i], Samples.SESSION);
    }
  }

  /** One of the shapes. */
  @Benchmark
  public Object shapesInTurn() throws SQLException {
    next = next + 1 == SHAPES ? 0 : next + 1;
    return rewriter.rewrite(shapes[next], Samples.SESSION);
  }

  /** One that is new; to make its text takes a small part of the time. */
  @Benchmark
  public Object newShape() throws SQLException {
    return rewriter.rewrite(Samples.query("n" + next++), Samples.SESSION);
  }
}
