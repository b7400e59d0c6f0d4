package org.softdelete.rewrite.text;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.sql.HintCall;
import org.softdelete.sql.Tokens;

/**
 * Reads the hints in front of a token and cuts ours out of the text. Only a comment where a hint
 * may stand is looked at; elsewhere it is an ordinary comment. Confined to one rewrite.
 */
public final class HintReader {

  /** What an UPDATE needs to bring rows back and change them at the same time. */
  static final String RESTORE = "restore";

  private final StatementText text;
  private @Nullable Visibility general;
  private final Map<String, Visibility> named = new HashMap<>();
  private boolean force;
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
        ? new Hints(reader.force, reader.restore, reader.general, reader.named)
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
    return call.name().equalsIgnoreCase("force")
        || call.name().equalsIgnoreCase(RESTORE)
        || call.name().equalsIgnoreCase("paranoid");
  }

  private boolean readIfOurs(HintCall call) throws SQLException {
    if (!isOurs(call)) {
      return false;
    }
    if (call.name().equalsIgnoreCase("force")) {
      if (call.arguments() != null) {
        throw malformed(call, "force takes no argument");
      }
      force = true;
      return true;
    }
    if (call.name().equalsIgnoreCase(RESTORE)) {
      if (call.arguments() != null) {
        throw malformed(call, "restore takes no argument");
      }
      restore = call.start();
      text.restores().expect(call.start());
      return true;
    }
    List<String> arguments = call.arguments();
    if (arguments == null || arguments.size() > 2) {
      throw malformed(call, "paranoid takes true, false or only, and at most one table or alias");
    }
    Visibility visibility =
        Visibility.of(arguments.get(0))
            .orElseThrow(
                () -> malformed(call, "paranoid takes true, false or only, not this argument"));
    Visibility before;
    if (arguments.size() == 1) {
      before = general;
      general = visibility;
    } else {
      before = named.put(text.foldIdentifier(arguments.get(1)), visibility);
    }
    if (before != null && before != visibility) {
      throw malformed(call, "it contradicts the hint before it");
    }
    return true;
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
                + " or force, or restore in front of an UPDATE.")
            .formatted(hint, reason, SqlExcerpt.at(sql, offset)),
        SqlStates.SYNTAX_ERROR);
  }
}
