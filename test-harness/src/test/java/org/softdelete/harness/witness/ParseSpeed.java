package org.softdelete.harness.witness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.Arrays;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import org.softdelete.harness.database.Product;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.RewriteOptions;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/**
 * How long a statement takes that the driver has not seen yet, beside how long JSqlParser takes to
 * parse the same one. A look, with a median of rounds that take turns; no benchmark.
 */
final class ParseSpeed {

  private static final int WARM_UP = 20;
  private static final int ROUNDS = 21;
  private static final int STATEMENTS = 1_000;

  /** Time of this thread alone, so that what else the machine does is left out. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final String SQL =
      "SELECT s.id, s.title, u.name, r.stars FROM stories s JOIN users u ON u.id = s.user_id"
          + " LEFT JOIN reviews r ON r.story_id = s.id WHERE s.c%d > 1 ORDER BY s.id";

  private ParseSpeed() {}

  /** One of both. */
  private interface Work {
    void on(String sql) throws SQLException, ParseException;
  }

  static void print() throws RulesException, SQLException, ParseException {
    Rewriter rewriter =
        new Rewriter(
            RulesFile.read("rules", "version: 1\ntables:\n  users:\n  stories:\n  reviews:\n"),
            Product.POSTGRESQL.dialect(),
            RewriteOptions.DEFAULT);
    RewriteContext session =
        new RewriteContext(Visibility.LIVE, false, table -> "public", TableLookup.NONE);
    double[] rewriting = new double[ROUNDS];
    double[] parsing = new double[ROUNDS];
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      int counted = Math.max(0, round - WARM_UP);
      rewriting[counted] = round(round, sql -> rewriter.rewrite(sql, session));
      parsing[counted] =
          round(round, sql -> new CCJSqlParser(sql).withAllowComplexParsing(true).Statement());
    }
    double ours = median(rewriting);
    double parser = median(parsing);
    System.out.printf(
        "%na new statement of %d characters: rewritten in %.1f us, parsed by JSqlParser in %.1f us:"
            + " %.2f of it%n",
        statement(0, 0).length(), ours, parser, ours / parser);
  }

  /** Every text names another column, so that nothing that is remembered helps. */
  private static String statement(int round, int number) {
    return SQL.formatted(1_000_000 + round * STATEMENTS + number);
  }

  /** Microseconds per statement. */
  private static double round(int round, Work work) throws SQLException, ParseException {
    String[] statements = new String[STATEMENTS];
    Arrays.setAll(statements, number -> statement(round, number));
    long start = CPU.getCurrentThreadCpuTime();
    for (String sql : statements) {
      work.on(sql);
    }
    return (CPU.getCurrentThreadCpuTime() - start) / 1e3 / STATEMENTS;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
