package org.softdelete.rewrite.text;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.HintCall;
import org.softdelete.sql.Tokens;

/**
 * Reads the hints in front of a token and cuts ours out of the text. Only a comment where a hint
 * may stand is looked at; elsewhere it is an ordinary comment. Confined to one rewrite.
 */
public final class HintReader {

  /** What an UPDATE needs to bring rows back and change them at the same time. */
  static final String RESTORE = "restore";

  private static final Set<String> OURS = Set.of("force", RESTORE, "paranoid", "by", "reason");

  /** A literal that is not empty. */
  private static final Pattern ONE_TEXT = Pattern.compile("(?s)'(?:[^']|'')+'");

  /** A name in quotes or without, and nothing in front of it. */
  private static final Pattern ONE_NAME = Pattern.compile("\"(?:[^\"]|\"\")+\"|[^\".\\s]+");

  private final StatementText text;
  private @Nullable Visibility general;
  private final Map<String, Visibility> named = new HashMap<>();
  private Deleter deleter = Deleter.UNSAID;
  private Force force = Force.NONE;
  private @Nullable Integer restore;

  private HintReader(StatementText text) {
    this.text = text;
  }

  /**
   * What the hint comments between token {@code i - 1} and token {@code i} say.
   *
   * @throws SQLException with SQLState {@code 42601} if a hint of ours is malformed
   */
  public static Hints before(StatementText text, int i) throws SQLException {
    List<Tokens.Comment> comments = text.tokens().hintCommentsBefore(i);
    if (comments.isEmpty() || !text.readsHints()) {
      return Hints.NONE;
    }
    HintReader reader = new HintReader(text);
    boolean ours = false;
    for (Tokens.Comment comment : comments) {
      ours |= reader.read(comment);
    }
    return ours
        ? new Hints(reader.force, reader.restore, reader.general, reader.deleter, reader.named)
        : Hints.NONE;
  }

  /** Reads the hints of a comment, cuts ours out and answers whether there were any. */
  private boolean read(Tokens.Comment comment) throws SQLException {
    List<HintCall> calls = HintCall.of(text.sql(), comment);
    int ours = 0;
    for (HintCall call : calls) {
      if (readIfOurs(call)) {
        ours++;
      }
    }
    if (ours == calls.size() && ours > 0) {
      cut(comment.start(), comment.end());
    } else if (ours > 0) {
      calls.stream().filter(HintReader::isOurs).forEach(call -> cut(call.start(), call.end()));
    }
    return ours > 0;
  }

  private static boolean isOurs(HintCall call) {
    return OURS.contains(call.name().toLowerCase(Locale.ROOT));
  }

  private boolean readIfOurs(HintCall call) throws SQLException {
    if (!isOurs(call)) {
      return false;
    }
    switch (call.name().toLowerCase(Locale.ROOT)) {
      case "force" -> force = force.or(readForce(call));
      case RESTORE -> {
        requireNoArgument(call);
        restore = call.start();
        text.restores().expect(call.start());
      }
      case "by" -> readDeleter(call, Deleter.Part.ACTOR);
      case "reason" -> readDeleter(call, Deleter.Part.REASON);
      default -> readVisibility(call);
    }
    return true;
  }

  private Force readForce(HintCall call) throws SQLSyntaxErrorException {
    List<String> arguments = call.arguments();
    if (arguments == null) {
      return Force.PLAIN;
    }
    if (arguments.size() != 1 || !arguments.get(0).equalsIgnoreCase("cascade")) {
      throw malformed(call, "force takes no argument, or cascade");
    }
    return Force.CASCADE;
  }

  private void requireNoArgument(HintCall call) throws SQLSyntaxErrorException {
    if (call.arguments() != null) {
      throw malformed(call, call.name().toLowerCase(Locale.ROOT) + " takes no argument");
    }
  }

  private void readDeleter(HintCall call, Deleter.Part part) throws SQLSyntaxErrorException {
    List<String> arguments = call.arguments();
    String argument = arguments == null || arguments.size() != 1 ? "" : arguments.get(0);
    if (!ONE_TEXT.matcher(argument).matches()) {
      throw malformed(call, call.name().toLowerCase(Locale.ROOT) + " takes one text in quotes");
    }
    String value = argument.substring(1, argument.length() - 1).replace("''", "'");
    String before = deleter.get(part);
    if (before != null && !before.equals(value)) {
      throw malformed(call, "it contradicts the hint before it");
    }
    deleter = deleter.with(part, value);
  }

  private void readVisibility(HintCall call) throws SQLSyntaxErrorException {
    List<String> arguments = call.arguments();
    if (arguments == null || arguments.size() > 2) {
      throw malformed(
          call, "paranoid takes true, false, only or asof, and at most one table or alias");
    }
    Visibility visibility =
        Visibility.ofHint(arguments.get(0)).orElseThrow(() -> malformed(call, takes(arguments)));
    Visibility before;
    if (arguments.size() == 1) {
      before = general;
      general = visibility;
    } else {
      String name = arguments.get(1);
      if (!ONE_NAME.matcher(name).matches()) {
        throw malformed(call, "paranoid takes the name of a table or alias, without a schema");
      }
      before = named.put(text.foldIdentifier(name), visibility);
    }
    if (before != null && !before.argument().equals(visibility.argument())) {
      throw malformed(call, "it contradicts the hint before it");
    }
  }

  private static String takes(List<String> arguments) {
    return arguments.get(0).toLowerCase(Locale.ROOT).startsWith("asof")
        ? "asof takes a time in quotes, as in asof '2026-01-31 12:00'"
        : "paranoid takes true, false, only or asof, not this argument";
  }

  /** Cuts a hint out, with one of two blanks around it, and leaves a blank where there was none. */
  private void cut(int start, int end) {
    String sql = text.sql();
    boolean blankBefore = start == 0 || Character.isWhitespace(sql.charAt(start - 1));
    boolean blankAfter = end < sql.length() && Character.isWhitespace(sql.charAt(end));
    if (blankBefore && blankAfter && sql.charAt(end) == ' ') {
      text.edits().replace(start, end + 1, "");
    } else {
      text.edits().replace(start, end, blankBefore || blankAfter ? "" : " ");
    }
  }

  private SQLSyntaxErrorException malformed(HintCall call, String reason) {
    return malformed(text.sql(), call.name(), call.start(), reason);
  }

  /** The error of a hint of ours that begins at {@code offset}. */
  static SQLSyntaxErrorException malformed(String sql, String hint, int offset, String reason) {
    return new SQLSyntaxErrorException(
        ("Malformed hint %s, nothing was sent to the database: %s, at %s%nWhat to do: write"
                + " paranoid(true), paranoid(false) or paranoid(only), or paranoid(false, alias),"
                + " or paranoid(asof '2026-01-31 12:00'),"
                + " or force, or force(cascade), or restore in front of an UPDATE, or by('kim'), or reason('ticket 7').")
            .formatted(hint, reason, SqlExcerpt.at(sql, offset)),
        SqlStates.SYNTAX_ERROR);
  }
}
