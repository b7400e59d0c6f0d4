package org.softdelete.harness.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page for users, and the parts of it that can be tried out. Immutable.
 *
 * @param name its path from the root of the project
 * @param text all of it
 */
record Page(String name, String text) {

  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)]+)\\)");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(?:<!-- (.*?) -->\n)?^ *```([^\n]*)\n(.*?)^ *```$");

  static Page read(String name) throws IOException {
    return new Page(name, Files.readString(ROOT.resolve(name)));
  }

  /** The README, and all in {@code docs}. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>(List.of(read("README.md")));
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        pages.add(read(ROOT.relativize(file).toString()));
      }
    }
    return List.copyOf(pages);
  }

  /**
   * What stands between two lines of three back quotes.
   *
   * @param name the page and the line, for people
   * @param note of the comment in front of it, which a reader does not see; empty if there is none
   * @param language what the block says that it is written in; empty if it does not
   */
  record Block(String name, String note, String language, String text) {}

  List<Block> blocks() {
    return BLOCK.matcher(text).results().map(this::block).toList();
  }

  private Block block(MatchResult found) {
    long line = text.substring(0, found.start(2)).lines().count();
    String note = found.group(1) == null ? "" : found.group(1);
    return new Block(name + ":" + line, note, found.group(2), found.group(3).stripIndent());
  }

  /** The commands that a reader copies: what is indented and starts with {@code mvn}. */
  List<String> commands() {
    return text.lines().filter(line -> line.startsWith("    mvn ")).map(String::strip).toList();
  }

  /** What stands in code in each row of the tables whose columns have these titles. */
  Stream<List<String>> rows(String titles) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (line.equals("| " + titles + " |")) {
        inside = true;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && !line.startsWith("|---")) {
        Matcher code = CODE.matcher(line);
        rows.add(code.results().map((MatchResult piece) -> piece.group(1)).toList());
      }
    }
    return rows.stream();
  }

  /** What the page refers to within the project. */
  Stream<String> links() {
    return LINK.matcher(text).results().map(link -> link.group(1));
  }

  /**
   * Whether there is such a file, and in it a heading that the link may name behind a {@code #}.
   */
  boolean leadsSomewhere(String link) throws IOException {
    String[] parts = link.split("#", -1);
    Path file =
        parts[0].isEmpty() ? ROOT.resolve(name) : ROOT.resolve(name).resolveSibling(parts[0]);
    return Files.exists(file)
        && (parts.length == 1 || headings(Files.readString(file)).anyMatch(parts[1]::equals));
  }

  /** As GitHub makes anchors of them. */
  private static Stream<String> headings(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\w -]", "").replace(' ', '-'));
  }
}
