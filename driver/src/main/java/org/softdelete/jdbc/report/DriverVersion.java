package org.softdelete.jdbc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The driver's version, which the build writes beside this class. Immutable.
 *
 * @param text as the build has it: {@code 0.1.0-SNAPSHOT}
 */
public record DriverVersion(String text) {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

  /** That of this driver; {@code unknown} where its classes run without what the build adds. */
  public static DriverVersion current() {
    try (InputStream written = DriverVersion.class.getResourceAsStream("version.txt")) {
      return new DriverVersion(
          written == null
              ? "unknown"
              : new String(written.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first number; 0 if there is none. */
  public int major() {
    return number(1);
  }

  /** The second number; 0 if there is none. */
  public int minor() {
    return number(2);
  }

  private int number(int group) {
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.matches() ? Integer.parseInt(numbers.group(group)) : 0;
  }
}
