package org.softdelete.harness.cases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;

/**
 * Runs those of some cases that a server takes, whatever servers they were written for. For one
 * thread at a time.
 */
final class AdmittedCases {

  private static final int SHOWN = 5;

  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final List<String> reports = new ArrayList<>();
  private final Predicate<Verdict.Exchange> exempt;
  private int run;
  private int unlike;

  /**
   * @param exempt the answers that may differ
   */
  AdmittedCases(Predicate<Verdict.Exchange> exempt) {
    this.exempt = exempt;
  }

  /** Judges those of {@code sections} that the plain database on {@code server} takes. */
  void judge(Server server, List<Section> sections, Product product, Class<?> tests)
      throws SQLException {
    Subject driver = Subject.driver(StoryFixture.RULES);
    try (Admission admission = new Admission(server);
        Oracle oracle = new Oracle(server, "cases", StoryFixture.load(), driver)) {
      for (Section section : sections) {
        Script script = CaseScript.of(section, product, tests);
        Optional<String> objection = admission.objection(script);
        if (objection.isPresent()) {
          leftOut.merge(objection.get(), 1, Integer::sum);
        } else {
          note(oracle.judge(Admission.adapted(script)));
        }
      }
    }
  }

  private void note(Verdict verdict) {
    run++;
    if (isUnlike(verdict)) {
      unlike++;
      if (reports.size() < SHOWN) {
        reports.add(verdict.report());
      }
    }
  }

  private boolean isUnlike(Verdict verdict) {
    return !verdict.breaches().isEmpty()
        || !verdict.stateDifferences().isEmpty()
        || verdict.exchanges().stream()
            .anyMatch(exchange -> !exchange.differences().isEmpty() && !exempt.test(exchange));
  }

  /** How many were run. */
  int run() {
    return run;
  }

  /** How many of them were answered otherwise than by their twins. */
  int unlike() {
    return unlike;
  }

  /** Why the others were not run, and how many for each reason. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  /** What some of the unlike ones showed. */
  String reports() {
    return String.join(System.lineSeparator(), reports);
  }
}
