package org.softdelete.jdbc;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.configuration.Option;
import org.softdelete.jdbc.configuration.RulesSource;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.rules.Rules;

/**
 * Configures a {@link SoftDelete} in code. What is not called stays as it is without that option in
 * a URL, the rules' place included: the system property {@code softdelete.rules}, the environment's
 * {@code SOFTDELETE_RULES}, {@code classpath:softdelete.yaml}.
 *
 * <p>For one thread at a time. It can go on after {@link #build()}, which what was built does not
 * see.
 */
public final class SoftDeleteBuilder {

  private final Map<String, Object> options = new HashMap<>();
  private @Nullable Rules rules;

  SoftDeleteBuilder() {}

  /**
   * Takes the rules from a file. It is read by {@link #build()}, and again for a new connection
   * when it changed.
   *
   * @param location {@code classpath:x.yaml}, {@code file:/x.yaml}, or a path
   */
  public SoftDeleteBuilder rules(String location) {
    options.put(Option.RULES.key(), Objects.requireNonNull(location, "location"));
    rules = null;
    return this;
  }

  /** Takes rules that are loaded already, in place of a file's. */
  public SoftDeleteBuilder rules(Rules loaded) {
    rules = Objects.requireNonNull(loaded, "loaded");
    options.remove(Option.RULES.key());
    return this;
  }

  /** Says which rows a connection sees until its session, a scope or a hint says otherwise. */
  public SoftDeleteBuilder paranoid(Paranoid visible) {
    return put(Option.PARANOID, visible.name());
  }

  /**
   * Says whether hints in SQL text are read, which is the default, or are ordinary comments.
   *
   * @param read false where others write the SQL, as in consoles and BI tools
   */
  public SoftDeleteBuilder hints(boolean read) {
    return put(Option.HINTS, read ? "on" : "off");
  }

  /** Says which statements are read a second time, and what becomes of a disagreement. */
  public SoftDeleteBuilder secondReading(SecondReading statements) {
    return put(Option.SECOND_READING, statements.name());
  }

  /** Says what becomes of rules that do not fit the database, when it is first connected to. */
  public SoftDeleteBuilder check(Check rules) {
    return put(Option.CHECK, rules.name());
  }

  /** Says what becomes of a statement that cannot be rewritten with certainty. */
  public SoftDeleteBuilder unsupported(Unsupported statement) {
    return put(Option.UNSUPPORTED, statement.name());
  }

  /**
   * Makes what was configured. The rules are loaded by this, so that a mistake in them shows where
   * they are configured and not with the first connection.
   *
   * @throws SQLException with SQLState {@code 08001} if no rules are found, or they do not load;
   *     the message names every place looked at, or every mistake with its line and column
   */
  public SoftDelete build() throws SQLException {
    SoftDeleteOptions checked = SoftDeleteOptions.of(Map.of(), options);
    Rules given = rules;
    RulesSource source = given == null ? RulesSource.at(checked.rules()) : RulesSource.of(given);
    return SoftDelete.of(checked, source);
  }

  private SoftDeleteBuilder put(Option option, String value) {
    options.put(option.key(), value.toLowerCase(Locale.ROOT));
    return this;
  }
}
