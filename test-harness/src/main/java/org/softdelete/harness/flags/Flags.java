package org.softdelete.harness.flags;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The flags of a run, which are the same for every runner of this module; its README lists them. A
 * flag whose value means nothing is an error, so that no run passes because it ran nothing. Reads
 * when asked; as thread-safe as {@code properties}.
 *
 * @param properties where they are
 */
public record Flags(Properties properties) {

  private static final String DATABASE = "database";
  private static final String ONLY = "only";

  /** Those of this process, {@code -Dname=value}. */
  public static Flags given() {
    return new Flags(System.getProperties());
  }

  /**
   * {@code database}: the databases to run on, several by commas.
   *
   * @param type all that there are
   * @param usual those to run on if none is named
   * @throws IllegalArgumentException if one is not known
   */
  public <E extends Enum<E>> List<E> databases(Class<E> type, List<E> usual) {
    List<E> all = List.of(type.getEnumConstants());
    String given = properties.getProperty(DATABASE);
    return given == null
        ? usual
        : Arrays.stream(given.split(",", -1)).map(name -> database(name, all)).distinct().toList();
  }

  /**
   * For what runs on one database only.
   *
   * @throws IllegalArgumentException if {@code database} means others
   */
  public void requireOnly(Enum<?> database) {
    String given = properties.getProperty(DATABASE, name(database));
    if (!given.strip().equalsIgnoreCase(name(database))) {
      throw new IllegalArgumentException(
          "This runs on %s only, not on -D%s=%s".formatted(name(database), DATABASE, given));
    }
  }

  /** {@code only}: a part of the names of what is to run; all if it is not given. */
  public Only only() {
    return new Only(text(ONLY, ""));
  }

  /** {@code seed}: where random choices start; empty if it is not given. */
  public OptionalLong seed() {
    String given = properties.getProperty("seed");
    return given == null ? OptionalLong.empty() : OptionalLong.of(number("seed", given));
  }

  /** {@code size}: how much is to run; each runner says what it counts. */
  public int size(int usual) {
    return count("size", usual);
  }

  /**
   * A number of things.
   *
   * @throws IllegalArgumentException if it is not a number, or less than one
   */
  public int count(String flag, int usual) {
    String given = properties.getProperty(flag);
    if (given == null) {
      return usual;
    }
    long count = number(flag, given);
    if (count < 1 || count > Integer.MAX_VALUE) {
      throw wrong(flag, given, "a number from 1 to " + Integer.MAX_VALUE);
    }
    return (int) count;
  }

  /** {@code true} or {@code false}; false if it is not given. */
  public boolean isSet(String flag) {
    String given = properties.getProperty(flag, "false");
    if (!given.equals("true") && !given.equals("false")) {
      throw wrong(flag, given, "true or false");
    }
    return given.equals("true");
  }

  /** Any text, with another one if the flag is not given. */
  public String text(String flag, String usual) {
    return properties.getProperty(flag, usual);
  }

  /** How a database is called on the command line and in files. */
  public static String name(Enum<?> database) {
    return database.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E database(String given, List<E> all) {
    return all.stream()
        .filter(database -> name(database).equalsIgnoreCase(given.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    DATABASE,
                    given,
                    all.stream()
                        .map(Flags::name)
                        .collect(Collectors.joining(", ", "", ", several by commas"))));
  }

  private static long number(String flag, String given) {
    try {
      return Long.parseLong(given.strip());
    } catch (NumberFormatException e) {
      throw wrong(flag, given, "a number");
    }
  }

  private static IllegalArgumentException wrong(String flag, String given, String possible) {
    return new IllegalArgumentException(
        "-D%s=%s means nothing; possible: %s".formatted(flag, given, possible));
  }
}
