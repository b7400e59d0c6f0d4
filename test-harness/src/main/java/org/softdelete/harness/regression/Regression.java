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
import org.softdelete.harness.regression.database.Cluster;
import org.softdelete.harness.regression.database.ScriptSessions;
import org.softdelete.harness.regression.script.GeneratedData;
import org.softdelete.harness.regression.script.PsqlScript;

/**
 * The command that runs PostgreSQL's regression tests; {@link RegressionSettings} tells what can be
 * set, the README of this module how to call it.
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
    RegressionSettings settings = RegressionSettings.of(Flags.given());
    List<Path> scripts = settings.scripts();
    try (RegressionJournal journal = new RegressionJournal(settings.output());
        Cluster driver = new Cluster(SECONDS * PATIENCE);
        Cluster twin = new Cluster(SECONDS);
        Cluster control = new Cluster(SECONDS)) {
      try (ScriptSessions sides =
          new ScriptSessions(driver.template(), twin.template(), control.template())) {
        run(settings.input().resolve(RegressionSettings.SETUP), sides, journal);
      }
      for (Path script :
          ProgressBar.wrap(scripts, new ProgressBarBuilder().setTaskName("PostgreSQL's tests"))) {
        try (ScriptSessions sides =
            new ScriptSessions(driver.database(), twin.database(), control.database())) {
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
      if (journal.tally().count(Result.LOST_OR_SHOWN) > 0) {
        throw new IllegalStateException("Rows are lost or shown");
      }
      if (journal.tally().count(Result.DIFFERENT) > 0) {
        throw new IllegalStateException("The sides differ");
      }
    }
  }

  private static void run(Path script, ScriptSessions sides, RegressionJournal journal)
      throws IOException, SQLException {
    String text = new String(Files.readAllBytes(script), UTF_8).replace("\r\n", "\n");
    String name = String.valueOf(script.getFileName()).replaceFirst("\\.sql$", "");
    new ScriptRun(name, sides, journal::note).run(GeneratedData.fill(PsqlScript.statements(text)));
  }
}
