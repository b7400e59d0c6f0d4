package org.softdelete.harness.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.softdelete.rewrite.Rewriter;

/** The compiled classes of the driver. Thread-safe. */
final class DriverCode {

  private static final String ENDING = ".class";

  private final Map<String, byte[]> counting = new ConcurrentHashMap<>();

  /** The full names of the classes of a package and those below it, sorted. */
  List<String> types(String prefix) {
    try {
      Path code =
          Path.of(Rewriter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        return types(prefix, code);
      }
      try (FileSystem jar = FileSystems.newFileSystem(code)) {
        return types(prefix, jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The driver's classes could not be listed", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> types(String prefix, Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replace('/', '.').replace('\\', '.'))
          .filter(name -> name.startsWith(prefix) && name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(name -> !name.endsWith("package-info"))
          .sorted()
          .toList();
    }
  }

  /**
   * A class as it was compiled.
   *
   * @throws ClassNotFoundException if there is none of that name
   */
  byte[] compiled(String type) throws ClassNotFoundException {
    String path = type.replace('.', '/') + ENDING;
    try (InputStream code = DriverCode.class.getClassLoader().getResourceAsStream(path)) {
      if (code == null) {
        throw new ClassNotFoundException(type);
      }
      return code.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(type + " could not be read", e);
    }
  }

  /**
   * A class whose loops count their rounds.
   *
   * @throws ClassNotFoundException if there is none of that name
   */
  byte[] counting(String type) throws ClassNotFoundException {
    byte[] known = counting.get(type);
    if (known != null) {
      return known;
    }
    byte[] counted = CountedLoops.in(compiled(type));
    counting.put(type, counted);
    return counted;
  }
}
