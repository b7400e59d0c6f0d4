package org.softdelete.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tables and chart of a run. Immutable. */
public final class Page {

  private static final String BEGINNING = "<!-- figures, written by the command above -->\n";
  private static final String END = "<!-- end of figures -->\n";

  private final Summary summary;

  /** Keeps the summary. */
  public Page(Summary summary) {
    this.summary = summary;
  }

  /** The tables in Markdown. */
  public String tables() {
    return new Tables(summary).text();
  }

  /**
   * Writes both. In a page that is there already, what stands between its two marks is replaced.
   *
   * @throws IllegalStateException if a page is there that has no such marks
   */
  public void write(Path page, Path chart) throws IOException {
    String whole = Files.exists(page) ? Files.readString(page) : BEGINNING + END;
    int start = whole.indexOf(BEGINNING);
    int end = whole.indexOf(END);
    if (start < 0 || end < start) {
      throw new IllegalStateException(
          "%s has no lines \"%s\" and \"%s\" to put the figures between"
              .formatted(page, BEGINNING.strip(), END.strip()));
    }
    Files.writeString(
        page,
        whole.substring(0, start + BEGINNING.length())
            + "\n![Ratios of time]("
            + chart.getFileName()
            + ")\n\n"
            + "Medians of "
            + summary.rounds()
            + " rounds.\n\n"
            + tables()
            + '\n'
            + whole.substring(end));
    Files.writeString(chart, new Chart(summary).text());
  }
}
