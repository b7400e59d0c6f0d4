package org.softdelete.harness.oracle;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a verdict for people. */
final class Report {

  private static final int SHOWN_ROWS = 12;

  private Report() {}

  static String of(Verdict verdict) {
    StringBuilder text = new StringBuilder();
    text.append("%s%non %s%n".formatted(verdict.script().title(), verdict.product()));
    verdict.exchanges().forEach(exchange -> exchange(text, exchange));
    if (!verdict.stateDifferences().isEmpty()) {
      text.append("%nIn the tables afterwards:%n".formatted());
      sentences(text, verdict.stateDifferences());
    }
    if (!verdict.breaches().isEmpty()) {
      text.append("%nLost or shown, whatever the twin says:%n".formatted());
      sentences(text, verdict.breaches());
    }
    return text.append("%nRun it again: %s%n".formatted(verdict.script().rerun())).toString();
  }

  private static void exchange(StringBuilder text, Verdict.Exchange exchange) {
    Step step = exchange.step();
    text.append("%nSQL:        %s%n".formatted(step.sql()));
    if (step.parameters() != null) {
      text.append("parameters: %s%n".formatted(step.parameters()));
    }
    text.append(
        "rewritten:  %s%n"
            .formatted(exchange.sent().equals(step.sql()) ? "(unchanged)" : exchange.sent()));
    step.onTheTwin().ifPresent(sql -> text.append("on twin:    %s%n".formatted(sql)));
    if (exchange.differences().isEmpty()) {
      text.append("equal:      %s%n".formatted(outcome(exchange.driver())));
    } else {
      text.append("driver:     %s%n".formatted(outcome(exchange.driver())));
      text.append("twin:       %s%n".formatted(outcome(exchange.twin())));
      sentences(text, exchange.differences());
    }
  }

  private static void sentences(StringBuilder text, List<String> sentences) {
    sentences.forEach(sentence -> text.append("  ! %s%n".formatted(sentence)));
  }

  private static String outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Answer answer) {
      return answer.results().stream().map(Report::result).collect(Collectors.joining("; "));
    }
    return outcome.toString();
  }

  private static String result(Outcome.Result result) {
    if (result instanceof Outcome.Rows rows) {
      return rows.rows().stream()
          .limit(SHOWN_ROWS)
          .map(row -> "%n              ".formatted() + String.join(" | ", row))
          .collect(
              Collectors.joining(
                  "", "%d rows %s".formatted(rows.rows().size(), rows.labels()), ""));
    }
    return ((Outcome.Count) result).rows() + " changed";
  }
}
