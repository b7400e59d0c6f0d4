package org.softdelete.harness.sqllogictest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Only;
import org.softdelete.harness.oracle.Verdict;

/**
 * The notes of a run, so that an interrupted one can be resumed: which files are finished, with
 * what figures, and every difference. Thread-safe.
 */
final class CorpusJournal {

  private final Path finished;
  private final Path differences;
  private final Map<String, Figures> figures = new TreeMap<>();

  private CorpusJournal(Path directory) {
    this.finished = directory.resolve("finished.txt");
    this.differences = directory.resolve("differences.txt");
  }

  /**
   * Opens the notes in a directory.
   *
   * @param resume whether to keep what an earlier run wrote there
   */
  static CorpusJournal open(Path directory, boolean resume) throws IOException {
    Files.createDirectories(directory);
    CorpusJournal journal = new CorpusJournal(directory);
    if (!resume) {
      Files.deleteIfExists(journal.finished);
      Files.deleteIfExists(journal.differences);
    } else if (Files.exists(journal.finished)) {
      for (String line : Files.readAllLines(journal.finished, UTF_8)) {
        String[] words = line.split(" ", -1);
        journal.figures.put(words[0] + ' ' + words[1], figures(words));
      }
    }
    return journal;
  }

  /** Whether a file has been finished on a database. */
  synchronized boolean isFinished(Product product, CorpusFile file) {
    return figures.containsKey(key(product, file));
  }

  /** Notes that a file is finished. */
  synchronized void finished(Product product, CorpusFile file, Figures result) throws IOException {
    figures.put(key(product, file), result);
    String line =
        "%s %d %d %d %d %d %d %d%n"
            .formatted(
                key(product, file),
                result.queries(),
                result.refusedQueries(),
                result.statements(),
                result.refusedStatements(),
                result.declined(),
                result.tooSlow(),
                result.different());
    append(finished, line);
  }

  /** Notes a difference. */
  synchronized void different(Verdict verdict) {
    try {
      append(differences, verdict.report() + System.lineSeparator());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("A difference could not be noted", e);
    }
  }

  /** Where the differences are. */
  Path differences() {
    return differences;
  }

  /** The figures of all files finished on a database whose paths are meant. */
  synchronized Figures figures(Product product, Only only) {
    String start = product + " ";
    return figures.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(start))
        .filter(entry -> only.means(entry.getKey().substring(start.length())))
        .map(Map.Entry::getValue)
        .reduce(Figures.NONE, Figures::plus);
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String key(Product product, CorpusFile file) {
    return product + " " + file.path();
  }

  private static Figures figures(String[] words) {
    return new Figures(
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]),
        Long.parseLong(words[5]),
        Long.parseLong(words[6]),
        Long.parseLong(words[7]),
        Long.parseLong(words[8]));
  }
}
