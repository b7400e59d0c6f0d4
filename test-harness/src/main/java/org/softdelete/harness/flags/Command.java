package org.softdelete.harness.flags;

import java.util.regex.Pattern;

/**
 * A command that runs something again. Immutable.
 *
 * @param text as it is to be typed, in the project's folder
 */
public record Command(String text) {

  private static final Pattern PLAIN = Pattern.compile("[-\\w./:,=*]+");

  /** Runs a test class of this module. */
  public static Command test(String simpleName) {
    return new Command(
        "mvn -q test -pl test-harness -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
            + simpleName);
  }

  /** Runs a long command of this module. */
  public static Command profile(String name) {
    return new Command("mvn -q process-classes -pl test-harness -am -P" + name);
  }

  /** The same on one database. */
  public Command on(Enum<?> database) {
    return with("database", Flags.name(database));
  }

  /** The same for what has {@code part} in its name. */
  public Command only(String part) {
    return with("only", part);
  }

  /** The same from a seed. */
  public Command seed(long seed) {
    return with("seed", String.valueOf(seed));
  }

  /** The same with a size. */
  public Command size(int size) {
    return with("size", String.valueOf(size));
  }

  private Command with(String flag, String value) {
    return new Command(text + " -D" + flag + "=" + quoted(value));
  }

  /** As a shell takes it for one word. */
  private static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
