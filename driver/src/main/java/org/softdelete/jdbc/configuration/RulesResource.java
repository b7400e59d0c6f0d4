package org.softdelete.jdbc.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A rules file that may be there: in a directory, in a jar, or wherever else a class loader finds
 * its resources. Immutable.
 */
final class RulesResource {

  private static final String IN_JAR = "jar:file:";

  private final String where;
  private final @Nullable Path changing;
  private final Content content;

  /** How to get at what it holds. */
  @FunctionalInterface
  private interface Content {
    byte[] read() throws IOException;
  }

  private RulesResource(String where, @Nullable Path changing, Content content) {
    this.where = where;
    this.changing = changing;
    this.content = content;
  }

  /** The file at {@code path}, which may not exist. */
  static RulesResource of(Path path) {
    return new RulesResource(
        path.toAbsolutePath().toString(), path, () -> Files.readAllBytes(path));
  }

  /** What a class loader found. */
  static RulesResource of(URL url) {
    String text = url.toExternalForm();
    if (url.getProtocol().equals("file")) {
      Path path = path(text);
      if (path != null) {
        return of(path);
      }
    }
    int end = text.indexOf("!/");
    boolean inJar = text.startsWith(IN_JAR) && end > 0;
    Path jar = inJar ? path(text.substring("jar:".length(), end)) : null;
    return new RulesResource(text, jar, () -> read(url));
  }

  /** Where it is: a path, or a URL. */
  String where() {
    return where;
  }

  /**
   * What tells whether it changed, or null if only its content does.
   *
   * @throws IOException if it is not there any more
   */
  @Nullable FileStamp stamp() throws IOException {
    return changing == null ? null : FileStamp.of(changing);
  }

  /**
   * What it holds.
   *
   * @throws IOException if it is not there or cannot be read
   */
  byte[] read() throws IOException {
    return content.read();
  }

  private static byte[] read(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    // Java would keep the jar open, and answer with what was in it at first.
    connection.setUseCaches(false);
    try (InputStream stream = connection.getInputStream()) {
      return stream.readAllBytes();
    }
  }

  private static @Nullable Path path(String fileUrl) {
    try {
      return Path.of(new URI(fileUrl));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // A class loader may make URLs that are none of a file; their content tells of changes.
      return null;
    }
  }
}
