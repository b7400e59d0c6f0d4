package org.softdelete.benchmarks.rewriter;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rules.RulesException;

/**
 * A statement of 150 characters: the very same text again, the same statement with another literal
 * each time, with another column each time, one that names no listed table; and what a parser alone
 * takes for it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RewriteBenchmark {

  private Rewriter rewriter;
  private final String same = Samples.query("1234");
  private final String[] literals = new String[8192];
  private final String[] columns = new String[8192];
  private final String[] unlisted = new String[8192];
  private int next;

  /** Makes more texts, and more shapes of texts, than are remembered. */
  @Setup
  public void makeTexts() throws RulesException {
    rewriter = Samples.rewriter(10);
    for (int i = 0; i < literals.length; i++) {
      literals[i] = Samples.query(Integer.toString(1000 + i));
      columns[i] = Samples.query(Samples.name(i));
      unlisted[i] = columns[i].replace("users", "other").replace("stories", "another");
    }
  }

  /** The same {@code String} object. */
  @Benchmark
  public Object sameText() throws SQLException {
    return rewriter.rewrite(same, Samples.SESSION);
  }

  /** The shape is known, the literal did not come before. */
  @Benchmark
  public Object otherLiteral() throws SQLException {
    return rewriter.rewrite(literals[next++ & 8191], Samples.SESSION);
  }

  /** Nothing is known of the text. */
  @Benchmark
  public Object newStatement() throws SQLException {
    return rewriter.rewrite(columns[next++ & 8191], Samples.SESSION);
  }

  /** Nothing is known of the text, and it names no listed table. */
  @Benchmark
  public Object noListedTable() throws SQLException {
    return rewriter.rewrite(unlisted[next++ & 8191], Samples.SESSION);
  }

  /** JSqlParser alone, on the same texts. */
  @Benchmark
  public Object parserAlone() throws ParseException, JSQLParserException {
    return new CCJSqlParser(columns[next++ & 8191]).withAllowComplexParsing(true).Statement();
  }
}
