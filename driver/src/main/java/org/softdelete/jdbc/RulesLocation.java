package org.softdelete.jdbc;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules file (SEMANTICS §1): the option, then the system property, then the environment,
 * then {@code classpath:softdelete.yaml}. The first of them that says something is taken, whether
 * or not a file is there: the next one's rules would not be those that were meant. Thread-safe.
 */
final class RulesLocation {

  static final String SYSTEM_PROPERTY = "softdelete.rules";
  static final String ENVIRONMENT = "SOFTDELETE_RULES";
  private static final String CLASSPATH = "classpath:";
  private static final String DEFAULT = CLASSPATH + "softdelete.yaml";

  private final UnaryOperator<@Nullable String> systemProperties;
  private final UnaryOperator<@Nullable String> environment;

  /** With where to look up system properties and variables of the environment. */
  RulesLocation(
      UnaryOperator<@Nullable String> systemProperties,
      UnaryOperator<@Nullable String> environment) {
    this.systemProperties = systemProperties;
    this.environment = environment;
  }

  /**
   * Reads the rules file.
   *
   * @param option the option's value, or null if it is not given
   * @throws SQLException with SQLState {@code 08001} if there is none or it cannot be read; the
   *     message names every place looked at
   */
  RulesText read(@Nullable String option) throws SQLException {
    if (option != null) {
      return read(option, "the option " + Option.RULES.key());
    }
    String property = systemProperties.apply(SYSTEM_PROPERTY);
    if (property != null) {
      return read(property, "the system property " + SYSTEM_PROPERTY);
    }
    String variable = environment.apply(ENVIRONMENT);
    if (variable != null) {
      return read(variable, "the environment's " + ENVIRONMENT);
    }
    return read(
        DEFAULT,
        "the default, as neither the option %s nor the system property %s nor the environment's %s is"
                .formatted(Option.RULES.key(), SYSTEM_PROPERTY, ENVIRONMENT)
            + " set");
  }

  private static RulesText read(String location, String reason) throws SQLException {
    try {
      byte[] bytes =
          location.startsWith(CLASSPATH)
              ? resource(location.substring(CLASSPATH.length()))
              : Files.readAllBytes(path(location));
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return new RulesText(location, decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (NoSuchFileException e) {
      String path = Path.of(e.getFile()).toAbsolutePath().toString();
      throw failed("No rules were found", location, reason, "there is no file " + path, e);
    } catch (FileNotFoundException e) {
      throw failed("No rules were found", location, reason, e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw failed("The rules cannot be read", location, reason, "it is not UTF-8", e);
    } catch (IOException | IllegalArgumentException e) {
      throw failed("The rules cannot be read", location, reason, e.toString(), e);
    }
  }

  private static Path path(String location) {
    return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
  }

  private static byte[] resource(String name) throws IOException {
    String absolute = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader threads = Thread.currentThread().getContextClassLoader();
    InputStream found = threads == null ? null : threads.getResourceAsStream(absolute);
    if (found == null) {
      found = RulesLocation.class.getResourceAsStream("/" + absolute);
    }
    if (found == null) {
      throw new FileNotFoundException(
          absolute + " is neither in the class path of the thread nor in that of the driver");
    }
    try (InputStream resource = found) {
      return resource.readAllBytes();
    }
  }

  private static SQLException failed(
      String what, String location, String reason, @Nullable String detail, Exception cause) {
    return SoftDeleteOptions.refusal(
        "%s at '%s' (%s): %s. Put the file there, or say with the option %s where it is."
            .formatted(what, location, reason, detail, Option.RULES.key()),
        cause);
  }
}
