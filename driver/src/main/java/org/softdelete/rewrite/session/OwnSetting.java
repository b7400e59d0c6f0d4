package org.softdelete.rewrite.session;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.text.SqlExcerpt;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.StringLiteral;
import org.softdelete.sql.Tokens;

/**
 * One of the settings that are ours, as a text names it: which rows are seen, who deletes, or why.
 * Immutable.
 *
 * @param tokens the text
 * @param name its first token, which is our prefix
 * @param part what it says of who deletes; null if it is none of these
 */
record OwnSetting(Tokens tokens, int name, Deleter.@Nullable Part part) {

  private static final String PREFIX = "softdelete";
  private static final String VISIBILITY = "softdelete.paranoid";

  /** What can be set beside the visibility. */
  private static final Map<String, Deleter.Part> DELETER =
      Map.of("actor", Deleter.Part.ACTOR, "reason", Deleter.Part.REASON);

  /** Whether a name with our prefix stands at token {@code i}. */
  static boolean isAt(Tokens tokens, int i) {
    return tokens.is(i + 1, '.') && tokens.reads(i, PREFIX);
  }

  /** That whose name begins at token {@code name}, where one of ours stands. */
  static OwnSetting at(Tokens tokens, int name) {
    return new OwnSetting(
        tokens, name, DELETER.get(tokens.text(name + 2).toLowerCase(Locale.ROOT)));
  }

  /** Whether {@code name} is that of one that says who deletes, or why. */
  static boolean saysWhoDeletes(String name) {
    return DELETER.containsKey(name);
  }

  /** Its name, as the comment in its place has it. */
  String text() {
    return part == null ? VISIBILITY : PREFIX + '.' + part.name().toLowerCase(Locale.ROOT);
  }

  /** What resets it. */
  SessionChange reset(NamedTables named, boolean local) {
    return part == null
        ? new SessionChange.ResetVisibility(named.tables(), local)
        : new SessionChange.SetDeleter(part, null, local);
  }

  /** The visibility that token {@code value} gives it. */
  Visibility visibility(int value) throws SQLException {
    return Visibility.of(tokens.text(value).replace("'", ""))
        .orElseThrow(
            () ->
                failure(
                    SqlStates.INVALID_VALUE,
                    value,
                    VISIBILITY + " takes true, false, only or DEFAULT"));
  }

  /** The text that token {@code value} gives it. */
  String said(int value) throws SQLException {
    StringLiteral said = StringLiteral.at(tokens, value);
    if (said == null || said.next() != value + 1 || said.text().isEmpty()) {
      throw failure(SqlStates.INVALID_VALUE, value, text() + " takes a text in quotes or DEFAULT");
    }
    return said.text();
  }

  /** Refuses if there is no such setting, or if what is said of it does not end as expected. */
  void require(NamedTables named, int end, int to) throws SQLException {
    if (part == null && !tokens.reads(name + 2, "paranoid")) {
      throw failure(
          SqlStates.UNKNOWN_SETTING,
          name,
          "there is no such setting; there are "
              + VISIBILITY
              + ", softdelete.actor and softdelete.reason");
    }
    if (part != null && !named.tables().isEmpty()) {
      throw failure(SqlStates.SYNTAX_ERROR, name + 3, text() + " is not said of tables");
    }
    requireNames(named);
    requireEnd(end, to);
  }

  /** Refuses if the tables that it is said of are not told. */
  void requireNames(NamedTables named) throws SQLException {
    if (named.problem() != null) {
      throw failure(named.state(), named.place(), named.problem());
    }
  }

  /**
   * Refuses if the statement, which ends in front of token {@code to}, does not end as expected.
   */
  void requireEnd(int end, int to) throws SQLException {
    if (to != end) {
      throw failure(
          SqlStates.SYNTAX_ERROR, Math.min(to, end), "the statement is expected to end here");
    }
  }

  /** What says that the statement is wrong at {@code token}. */
  SQLException failure(String state, int token, String reason) {
    return new SQLSyntaxErrorException(
        "Refused, and not sent to the database: %s, at %s%nWhat to do: write SET %s = true | false | only, or SET %3$s(users, stories) = false, RESET %3$s, SHOW %3$s, SET softdelete.actor = 'kim', SET softdelete.reason = 'ticket 7', or SHOW softdelete.tables | rules | version."
            .formatted(reason, SqlExcerpt.at(tokens.sql(), tokens.start(token)), VISIBILITY),
        state);
  }
}
