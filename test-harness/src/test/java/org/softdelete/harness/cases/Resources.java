package org.softdelete.harness.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads files of the test resources. */
public final class Resources {

  private Resources() {}

  /** The text of a file. */
  public static String text(String path) {
    return text(path(path));
  }

  /** The sections of all files in {@code cases/} whose names end so, file by file. */
  static List<Section> sections(String ending) {
    try (Stream<Path> files = Files.list(path("cases"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .flatMap(file -> SectionReader.read(nameOf(file, ending), text(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String path) {
    try {
      URL url = Resources.class.getClassLoader().getResource(path);
      return Path.of(Objects.requireNonNull(url, path).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
