package org.softdelete.harness.regression;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.softdelete.harness.flags.Flags;

/**
 * The command that runs PostgreSQL's regression tests; {@link Settings} tells what can be set, the
 * README of this module how to call it.
 */
public final class Regression {

  private static final int SECONDS = 5;

  /** How much longer the driver's side may take, which holds up to three times as many rows. */
  private static final int PATIENCE = 4;

  private Regression() {}

  /**
   * Runs what the flags say, shows progress, and prints the figures.
   *
   * @throws IllegalStateException if the sides differ anywhere, and it is not known why
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Settings settings = Settings.of(Flags.given());
    List<Path> scripts = settings.scripts();
    try (Journal journal = new Journal(settings.output());
        Cluster driver = new Cluster(SECONDS * PATIENCE);
        Cluster twin = new Cluster(SECONDS);
        Cluster control = new Cluster(SECONDS)) {
      try (Sides sides = new Sides(driver.template(), twin.template(), control.template())) {
        run(settings.input().resolve(Settings.SETUP), sides, journal);
      }
      for (Path script :
          ProgressBar.wrap(scripts, new ProgressBarBuilder().setTaskName("PostgreSQL's tests"))) {
        try (Sides sides = new Sides(driver.database(), twin.database(), control.database())) {
          run(script, sides, journal);
        }
      }
      if (settings.only().isEverything()) {
        journal
            .unneededExplanations()
            .forEach(entry -> System.out.println("Explained, but alike: " + entry));
      }
      journal.tally().print(System.out);
      System.out.println("What differs and what is refused is in " + settings.output());
      if (journal.tally().count(Result.DIFFERENT) > 0) {
        throw new IllegalStateException("The sides differ");
      }
    }
  }

  private static void run(Path script, Sides sides, Journal journal)
      throws IOException, SQLException {
    String text = new String(Files.readAllBytes(script), UTF_8).replace("\r\n", "\n");
    String name = String.valueOf(script.getFileName()).replaceFirst("\\.sql$", "");
    new FileRun(name, sides, journal::note).run(GeneratedData.fill(PsqlScript.statements(text)));
  }
}
