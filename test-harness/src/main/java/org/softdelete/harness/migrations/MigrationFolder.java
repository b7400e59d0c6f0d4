package org.softdelete.harness.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of migration scripts, in the order in which they are to be executed. Immutable.
 *
 * @param scripts the files
 */
record MigrationFolder(List<Path> scripts) {

  private static final Pattern CREATED =
      Pattern.compile(
          "(?i)\\bCREATE\\s+(?:UNLOGGED\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?"
              + "(?:[\\w\"]+\\.)?(\"[^\"]+\"|\\w+)");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** The scripts below {@code folder}: sorted by the numbers in their names, and then by these. */
  static MigrationFolder at(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new MigrationFolder(
          files
              .filter(file -> file.toString().endsWith(".sql"))
              .sorted(Comparator.comparing(MigrationFolder::version).thenComparing(Path::toString))
              .toList());
    }
  }

  /** The numbers at the start of a name, so long that they compare as text: {@code V2_1__x}. */
  private static String version(Path script) {
    String name = script.getFileName().toString();
    String start = name.contains("__") ? name.substring(0, name.indexOf("__")) : name;
    return NUMBER
        .matcher(start)
        .results()
        .map(number -> "%20s".formatted(number.group()))
        .collect(Collectors.joining());
  }

  String text(Path script) throws IOException {
    return Files.readString(script, UTF_8);
  }

  /** The names of all tables that any script creates, unquoted ones in lower case. */
  Set<String> tables() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path script : scripts) {
      Matcher created = CREATED.matcher(text(script));
      while (created.find()) {
        String name = created.group(1);
        names.add(name.startsWith("\"") ? name : name.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
