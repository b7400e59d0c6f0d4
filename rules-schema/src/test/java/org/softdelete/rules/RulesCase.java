package org.softdelete.rules;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A rules file under {@code src/test/resources/rules}. One that is wrong begins with comments: the
 * first line holds {@code line:column} of each mistake and says what is wrong, and then each
 * mistake has a line. Immutable.
 */
record RulesCase(String name, String text) {

  /** All files of a folder, by name. */
  static List<RulesCase> in(String folder) throws IOException, URISyntaxException {
    Path directory =
        Path.of(Objects.requireNonNull(RulesCase.class.getResource("/rules/" + folder)).toURI());
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().map(file -> read(folder, file)).toList();
    }
  }

  private static RulesCase read(String folder, Path file) {
    try {
      return new RulesCase(folder + "/" + file.getFileName(), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  /** The mistakes that its comments announce, as {@link Mistake#toString} writes them. */
  List<String> announcedMistakes() {
    List<String> lines = text.lines().toList();
    List<String> places =
        Stream.of(lines.get(0).substring(2).split(",? ", -1))
            .takeWhile(word -> word.matches("\\d+:\\d+"))
            .toList();
    return Stream.iterate(0, i -> i < places.size(), i -> i + 1)
        .map(i -> name + ":" + places.get(i) + ": " + lines.get(i + 1).substring(2))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
