package org.softdelete.jdbc.configuration;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.NoConnection;

/**
 * A place where rules have to be. Immutable.
 *
 * @param location {@code classpath:x.yaml}, {@code file:/x.yaml}, or a path
 * @param reason who says so, for messages
 */
record RulesPlace(String location, String reason) {

  /** What a location on the class path starts with. */
  static final String CLASSPATH = "classpath:";

  /**
   * What is there; a file is not looked at yet.
   *
   * @throws SQLException with SQLState {@code 08001} if the location is none, or nothing is there
   *     on the class path of the calling thread nor on that of the driver
   */
  RulesResource find() throws SQLException {
    if (location.startsWith(CLASSPATH)) {
      return onClassPath(location.substring(CLASSPATH.length()));
    }
    try {
      return RulesResource.of(
          location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
    } catch (IllegalArgumentException e) {
      throw failed("The rules cannot be read", e.toString(), e);
    }
  }

  private RulesResource onClassPath(String name) throws SQLException {
    String absolute = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader threads = Thread.currentThread().getContextClassLoader();
    URL found = threads == null ? null : threads.getResource(absolute);
    if (found == null) {
      found = RulesPlace.class.getResource("/" + absolute);
    }
    if (found == null) {
      throw unreadable(
          new FileNotFoundException(
              absolute + " is neither in the class path of the thread nor in that of the driver"));
    }
    return RulesResource.of(found);
  }

  /** The error of a connection whose rules are not here or cannot be read. */
  SQLException unreadable(IOException cause) {
    if (cause instanceof NoSuchFileException missing) {
      String path = Path.of(missing.getFile()).toAbsolutePath().toString();
      return failed("No rules were found", "there is no file " + path, cause);
    }
    if (cause instanceof FileNotFoundException) {
      return failed("No rules were found", cause.getMessage(), cause);
    }
    return failed(
        "The rules cannot be read",
        cause instanceof CharacterCodingException ? "it is not UTF-8" : cause.toString(),
        cause);
  }

  private SQLException failed(String what, @Nullable String detail, Exception cause) {
    return NoConnection.because(
        "%s at '%s' (%s): %s. Put the file there, or say with the option %s where it is."
            .formatted(what, location, reason, detail, Option.RULES.key()),
        cause);
  }
}
