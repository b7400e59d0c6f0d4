package org.softdelete.harness.mutants;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.dialect.Dialect;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.rewrite.AnyTable;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.Rules;

/** Scripts on one schema, which mutants are tried on. Implementations are immutable. */
interface Stock {

  /** The database that the scripts are written for. */
  Product product();

  /** The rules. */
  Rules rules();

  /** Where the driver finds them. */
  String place();

  /** All scripts. */
  List<Script> scripts();

  /**
   * An oracle that judges them.
   *
   * @param name that of its database
   */
  Oracle oracle(Server server, String name, Subject subject) throws SQLException;

  /** Whether an oracle has nothing to object. */
  boolean isRight(Verdict verdict);

  /** How the database is spoken to. */
  default Dialect dialect() {
    return product().dialect();
  }

  /** The usual options of a rewriter, but for its second reading. */
  static RewriteOptions options(SecondReadingMode mode) {
    return RewriteOptions.DEFAULT.reading(mode);
  }

  /** All texts, each under what those before it in its script leave of a session. */
  default List<Text> texts() {
    Rewriter rewriter = new Rewriter(rules(), dialect(), options(SecondReadingMode.OFF));
    List<Text> texts = new ArrayList<>();
    for (Script script : scripts()) {
      RewriteContext session =
          new RewriteContext(Visibility.LIVE, false, table -> "public", AnyTable.LOOKUP);
      for (Step step : script.steps()) {
        List<SessionChange> changes = new ArrayList<>();
        Rewriting noting =
            (sql, now) -> {
              Rewritten rewritten = rewriter.rewrite(sql, now);
              changes.addAll(rewritten.changes());
              return rewritten;
            };
        Answer truth = Answer.of(noting, step.sql(), session);
        texts.add(new Text(this, script, step.sql(), session, truth));
        for (SessionChange change : changes) {
          session = session.after(change);
        }
      }
    }
    return texts;
  }
}
