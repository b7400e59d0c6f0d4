package org.softdelete.harness.mutants;

import java.sql.SQLException;
import java.util.List;
import org.softdelete.harness.cases.Resources;
import org.softdelete.harness.cases.StatementCases;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** The statement cases. */
record CaseStock(Product product, Rules rules, List<Script> scripts) implements Stock {

  CaseStock {
    scripts = List.copyOf(scripts);
  }

  /** Those for a database. */
  static CaseStock of(Product product) throws RulesException {
    String place = StatementCases.rules();
    return new CaseStock(
        product, RulesFile.read(place, Resources.text(place)), StatementCases.scripts(product));
  }

  @Override
  public String place() {
    return "classpath:" + StatementCases.rules();
  }

  @Override
  public Oracle oracle(Server server, String name, Subject subject) throws SQLException {
    return new Oracle(server, name, StatementCases.fixture(), subject);
  }

  @Override
  public boolean isRight(Verdict verdict) {
    return verdict.equal();
  }
}
