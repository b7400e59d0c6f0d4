package org.softdelete.harness.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the README that can be tried out. Immutable.
 *
 * @param text all of it
 */
record Readme(String text) {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static Readme read() throws IOException {
    return new Readme(Files.readString(Path.of("../README.md")));
  }

  /** The rules that the examples are rewritten by. */
  String rules() {
    Matcher block = Pattern.compile("(?s)## Rules by example.*?```yaml\n(.*?)```").matcher(text);
    if (!block.find()) {
      throw new IllegalStateException("The README has no rules below 'Rules by example'.");
    }
    return block.group(1);
  }

  /** The commands that a reader copies: what is indented and starts with {@code mvn}. */
  List<String> commands() {
    return text.lines().filter(line -> line.startsWith("    mvn ")).map(String::strip).toList();
  }

  /** What stands in code in each row of the tables whose first column has this title. */
  List<List<String>> rows(String firstColumn) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("| " + firstColumn + " |")) {
        inside = true;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && !line.startsWith("|---")) {
        rows.add(CODE.matcher(line).results().map((MatchResult code) -> code.group(1)).toList());
      }
    }
    return rows;
  }
}
