package org.softdelete.harness.sqllogictest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads a test file record by record. The format is told in SQLite's <a
 * href="https://www.sqlite.org/sqllogictest/doc/trunk/about.wiki">about sqllogictest</a>. For one
 * thread at a time.
 */
final class TestFileReader implements AutoCloseable {

  private final BufferedReader lines;
  private final String database;
  private int line;
  private long characters;

  /**
   * Reads from {@code file}, and closes it in the end.
   *
   * @param database for which database the file is read: that at which it may say to halt
   */
  TestFileReader(InputStream file, String database) {
    this.lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    this.database = database;
  }

  /** The next record; empty at the end. */
  Optional<TestRecord> next() throws IOException {
    Set<String> only = new HashSet<>();
    Set<String> not = new HashSet<>();
    for (String text = line(); text != null; text = line()) {
      String[] words = text.split("\\s+", -1);
      switch (words[0]) {
        case "onlyif" -> only.add(words[1]);
        case "skipif" -> not.add(words[1]);
        case "statement" -> {
          return Optional.of(new TestRecord(line, false, false, only, not, sql()));
        }
        case "query" -> {
          boolean inOrder = words.length > 2 && words[2].equals("nosort");
          return Optional.of(new TestRecord(line, true, inOrder, only, not, sql()));
        }
        case "halt" -> {
          if (new TestRecord(line, false, false, only, not, "").isFor(database)) {
            return Optional.empty();
          }
          only.clear();
          not.clear();
        }
        default -> {
          // An answer, a comment, or a setting of how answers are written down.
        }
      }
    }
    return Optional.empty();
  }

  /** How many characters have been read so far. */
  long characters() {
    return characters;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private String sql() throws IOException {
    StringJoiner sql = new StringJoiner("\n");
    for (String text = line(); text != null && !text.isBlank() && !text.equals("----"); ) {
      sql.add(text);
      text = line();
    }
    return sql.toString();
  }

  private @Nullable String line() throws IOException {
    String text = lines.readLine();
    if (text != null) {
      line++;
      characters += text.length() + 1;
    }
    return text;
  }
}
