package org.softdelete.benchmarks.rewriter;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rules.RulesException;

/** A text that did not come before, over its length and over the number of rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SizeBenchmark {

  /** The length of the text, in characters. */
  @Param({"100", "1000", "10000", "100000", "1000000"})
  public int length;

  /** How many tables the rules list. */
  @Param({"2", "100", "10000"})
  public int rules;

  /** The table that the statement names: a listed one, or another. */
  @Param({"users", "other"})
  public String table;

  private Rewriter rewriter;
  private String[] texts;
  private int next;

  /** Makes texts that are too many, or too long, to be remembered. */
  @Setup(Level.Trial)
  public void makeTexts() throws RulesException {
    rewriter = Samples.rewriter(rules);
    texts = new String[length > 4096 ? 1 : 4096];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Samples.query(table + " " + Samples.name(i), length);
    }
  }

  /** A rewrite that nothing is remembered of. */
  @Benchmark
  public Object miss() throws SQLException {
    return rewriter.rewrite(texts[next++ % texts.length], Samples.SESSION);
  }
}
