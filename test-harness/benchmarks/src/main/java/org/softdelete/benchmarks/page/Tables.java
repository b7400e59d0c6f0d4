package org.softdelete.benchmarks.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.plan.Part;

/** The tables of the page, in Markdown. Immutable. */
final class Tables {

  /** The columns beside the raw driver's. */
  private static final List<Contender> COLUMNS =
      List.of(
          Contender.RAW_AGAIN,
          Contender.SOFT_DELETE,
          Contender.P6SPY,
          Contender.DATASOURCE_PROXY,
          Contender.JOOQ,
          Contender.SHARDING_SPHERE);

  private final Summary summary;

  Tables(Summary summary) {
    this.summary = summary;
  }

  /** Two tables for each database of which there is a reading. */
  String text() {
    return Arrays.stream(Database.values())
        .filter(d -> Arrays.stream(Part.values()).anyMatch(p -> isMeasured(d, p)))
        .map(
            d ->
                table(d, d.title() + ": time", "raw", Tables::time, Tables::ratio)
                    + '\n'
                    + table(d, d.title() + ": bytes", "raw", Tables::bytes, Tables::bytesBeyond))
        .collect(Collectors.joining("\n"));
  }

  private String table(
      Database database,
      String title,
      String raw,
      Function<Figure, String> ofRaw,
      Function<Figure, String> ofOthers) {
    String head =
        COLUMNS.stream().map(Contender::title).collect(Collectors.joining(" | ", " | ", " |"));
    String rows =
        Arrays.stream(Part.values())
            .filter(p -> isMeasured(database, p))
            .map(
                p ->
                    "| "
                        + p.title()
                        + " | "
                        + cell(database, p, Contender.RAW, ofRaw)
                        + COLUMNS.stream()
                            .map(c -> cell(database, p, c, ofOthers))
                            .collect(Collectors.joining(" | ", " | ", " |\n")))
            .collect(Collectors.joining());
    return "| "
        + title
        + " | "
        + raw
        + head
        + "\n|---|"
        + "--:|".repeat(COLUMNS.size() + 1)
        + '\n'
        + rows;
  }

  private boolean isMeasured(Database database, Part part) {
    return summary.figure(database, part, Contender.RAW).isPresent();
  }

  private String cell(
      Database database, Part part, Contender contender, Function<Figure, String> text) {
    return summary.figure(database, part, contender).map(text).orElse("");
  }

  private static String time(Figure figure) {
    double micros = figure.nanos() / 1000;
    return micros < 10_000
        ? String.format(Locale.ROOT, micros < 10 ? "%.2f µs" : "%.0f µs", micros)
        : String.format(Locale.ROOT, "%.0f ms", micros / 1000);
  }

  private static String ratio(Figure figure) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f–%.2f)", figure.ratio(), figure.least(), figure.most());
  }

  private static String bytes(Figure figure) {
    return String.format(Locale.ROOT, "%,.0f", figure.bytes());
  }

  private static String bytesBeyond(Figure figure) {
    // Not "-0", which rounding a little less than nothing gives.
    return String.format(Locale.ROOT, "%+,d", Math.round(figure.bytesBeyond()));
  }
}
