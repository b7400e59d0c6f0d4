package org.softdelete.rewrite.session;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Phrases;
import org.softdelete.dialect.Verbs;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.SqlExcerpt;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.StringLiteral;
import org.softdelete.sql.Tokens;

/**
 * Reads the statements that set what holds in a session (SEMANTICS §4), which are the driver's own
 * and the same on every database, and those that begin or end a transaction. What is ours the
 * database gets as a comment, or as a query for the value. Confined to one rewrite.
 */
public final class SessionStatements {

  private static final String PREFIX = "softdelete";
  private static final String SETTING = "softdelete.paranoid";

  /** What can be set beside it. */
  private static final Map<String, Deleter.Part> DELETER =
      Map.of("actor", Deleter.Part.ACTOR, "reason", Deleter.Part.REASON);

  private final Tokens tokens;
  private final Edits edits;
  private final RewriteRules rules;
  private final Phrases phrases;
  private final Shown shown;
  private final Verbs verbs;
  private final List<SessionChange> changes = new ArrayList<>(0);
  private RewriteContext session;

  /** For a text that is executed in {@code session}. */
  public SessionStatements(
      Tokens tokens, Edits edits, RewriteRules rules, Shown shown, RewriteContext session) {
    this.tokens = tokens;
    this.edits = edits;
    this.rules = rules;
    this.phrases = rules.dialect().phrases();
    this.verbs = rules.dialect().verbs();
    this.shown = shown;
    this.session = session;
  }

  /**
   * Whether the text may hold one, as a statement of it has another verb than queries and data
   * changes mostly have: that is cheaper to know than what it holds.
   */
  public static boolean mayBeIn(Tokens tokens) {
    if (tokens.problem() != null) {
      return false;
    }
    boolean several = tokens.sql().indexOf(';') >= 0;
    boolean begins = mayBegin(tokens, 0);
    for (int i = 1; several && !begins && i < tokens.size(); i++) {
      begins = tokens.is(i - 1, ';') && mayBegin(tokens, i);
    }
    return begins;
  }

  private static boolean mayBegin(Tokens tokens, int i) {
    Keyword verb = tokens.keyword(i);
    return verb != Keyword.SELECT
        && verb != Keyword.INSERT
        && verb != Keyword.UPDATE
        && verb != Keyword.DELETE
        && verb != Keyword.WITH;
  }

  /** What those that were read change, in their order. */
  public List<SessionChange> changes() {
    return changes;
  }

  /** What holds behind those that were read. */
  public RewriteContext session() {
    return session;
  }

  /**
   * Reads the statement from token {@code from} to before token {@code to} if it is one of ours.
   *
   * @return whether it is ours; one that begins or ends a transaction is the database's
   * @throws SQLException with SQLState {@code 0A000} if the options have it that SQL text says
   *     nothing of the kind, {@code 42704} if there is no such setting, {@code 22023} if it does
   *     not take the value, {@code 42601} if the statement is malformed
   */
  public boolean read(int from, int to) throws SQLException {
    if (tokens.is(from, Keyword.SET)) {
      return readSet(from, to);
    }
    if (isOurs(from + 1) && tokens.reads(from, "reset")) {
      requireHints(from);
      Deleter.Part part = deleterPart(from + 1);
      NamedTables named = NamedTables.read(tokens, from + 4, to, rules);
      require(from + 1, part, named, named.end(), to);
      change(from, to, name(part) + " reset" + named.comment(), reset(part, named, false));
      return true;
    }
    if (isOurs(from + 1) && tokens.reads(from, "show")) {
      String name = shown(from + 1);
      requireEnd(from + 4, to);
      if (DELETER.containsKey(name)) {
        edits.noteThatStartDecides();
      }
      replace(from, to, shown.query(name, session));
      return true;
    }
    readTransaction(from);
    return false;
  }

  private boolean readSet(int from, int to) throws SQLException {
    if (tokens.reads(from + 1, "constraints")) {
      readConstraints(from + 2, to);
      return false;
    }
    boolean local = tokens.reads(from + 1, "local");
    int name = setting(tokens, from);
    if (!isOurs(name)) {
      return false;
    }
    requireHints(from);
    Deleter.Part part = deleterPart(name);
    NamedTables named = NamedTables.read(tokens, name + 3, to, rules);
    int value = named.end() + 1;
    requireNames(named);
    if (!tokens.is(named.end(), '=') && !tokens.is(named.end(), Keyword.TO)) {
      throw failure(SqlStates.SYNTAX_ERROR, named.end(), "= or TO is expected");
    }
    require(name, part, named, value + 1, to);
    if (tokens.is(value, Keyword.DEFAULT)) {
      change(from, to, name(part) + " reset" + named.comment(), reset(part, named, local));
    } else if (part == null) {
      setVisibility(from, value, to, named, local);
    } else {
      setDeleter(from, value, to, part, local);
    }
    return true;
  }

  /** PostgreSQL manual: SET CONSTRAINTS. What is malformed the database refuses. */
  private void readConstraints(int from, int to) {
    List<TargetName> named = new ArrayList<>();
    boolean deferred = tokens.reads(to - 1, "deferred");
    for (int i = from; i < to - 1 && !tokens.is(from, Keyword.ALL); i++) {
      boolean qualified = tokens.is(i + 1, '.');
      int last = qualified ? i + 2 : i;
      if (tokens.isName(last)) {
        String schema = qualified ? fold(i) : null;
        named.add(new TargetName(schema, fold(last)));
      }
      i = last;
    }
    change(new SessionChange.SetConstraints(named, deferred));
  }

  private String fold(int i) {
    return rules.dialect().names().fold(tokens, i);
  }

  private void setVisibility(int from, int value, int to, NamedTables named, boolean local)
      throws SQLException {
    String argument = tokens.text(value).replace("'", "");
    Visibility visibility =
        Visibility.of(argument)
            .orElseThrow(
                () ->
                    failure(
                        SqlStates.INVALID_VALUE,
                        value,
                        SETTING + " takes true, false, only or DEFAULT"));
    String comment = (local ? "local " : "") + SETTING + " = " + visibility.argument();
    change(
        from,
        to,
        comment + named.comment(),
        new SessionChange.SetVisibility(visibility, named.tables(), local));
  }

  /** What is said is data, and stays out of the text. */
  private void setDeleter(int from, int value, int to, Deleter.Part part, boolean local)
      throws SQLException {
    StringLiteral said = StringLiteral.at(tokens, value);
    if (said == null || said.next() != value + 1 || said.text().isEmpty()) {
      throw failure(
          SqlStates.INVALID_VALUE, value, name(part) + " takes a text in quotes or DEFAULT");
    }
    String comment = (local ? "local " : "") + name(part) + " set";
    change(from, to, comment, new SessionChange.SetDeleter(part, said.text(), local));
  }

  /** What the name at token {@code name} says of who deletes; null if it is no such setting. */
  private Deleter.@Nullable Part deleterPart(int name) {
    return DELETER.get(tokens.text(name + 2).toLowerCase(Locale.ROOT));
  }

  private static String name(Deleter.@Nullable Part part) {
    return part == null ? SETTING : PREFIX + '.' + part.name().toLowerCase(Locale.ROOT);
  }

  private static SessionChange reset(
      Deleter.@Nullable Part part, NamedTables named, boolean local) {
    return part == null
        ? new SessionChange.ResetVisibility(named.tables())
        : new SessionChange.SetDeleter(part, null, local);
  }

  /** Whether one that was read sets who deletes, or why. */
  public boolean setDeleter() {
    return changes.stream().anyMatch(SessionChange.SetDeleter.class::isInstance);
  }

  /** Refuses if nothing in SQL text may say what is seen. */
  private void requireHints(int from) throws Refusal {
    if (!rules.options().hints()) {
      throw Refusal.denied(
          tokens.sql(),
          tokens.start(from),
          "softdelete.hints=off: which rows are seen, and who deletes, is not for SQL text to say",
          "use SoftDelete.withDeleted, onlyDeleted or as in code, or a connection with another"
              + " softdelete.paranoid");
    }
  }

  /** The token of the setting's name in {@code SET [LOCAL | SESSION] name …} at {@code set}. */
  static int setting(Tokens tokens, int set) {
    boolean scoped = tokens.reads(set + 1, "local") || tokens.reads(set + 1, "session");
    return scoped ? set + 2 : set + 1;
  }

  /** Whether a name with our prefix stands at token {@code i}. */
  private boolean isOurs(int i) {
    return tokens.is(i + 1, '.') && tokens.reads(i, PREFIX);
  }

  /** What of ours the name at token {@code name} means that can be shown. */
  private String shown(int name) throws SQLException {
    for (String known : Shown.NAMES) {
      if (tokens.reads(name + 2, known)) {
        return known;
      }
    }
    throw failure(SqlStates.UNKNOWN_SETTING, name, "there is no such setting to show");
  }

  /** Refuses if token {@code name} begins no setting, or the statement does not end as expected. */
  private void require(int name, Deleter.@Nullable Part part, NamedTables named, int end, int to)
      throws SQLException {
    if (part == null && !tokens.reads(name + 2, "paranoid")) {
      throw failure(
          SqlStates.UNKNOWN_SETTING,
          name,
          "there is no such setting; there are "
              + SETTING
              + ", softdelete.actor and softdelete.reason");
    }
    if (part != null && !named.tables().isEmpty()) {
      throw failure(SqlStates.SYNTAX_ERROR, name + 3, name(part) + " is not said of tables");
    }
    requireNames(named);
    requireEnd(end, to);
  }

  private void requireNames(NamedTables named) throws SQLException {
    if (named.problem() != null) {
      throw failure(named.state(), named.place(), named.problem());
    }
  }

  private void requireEnd(int end, int to) throws SQLException {
    if (to != end) {
      throw failure(
          SqlStates.SYNTAX_ERROR, Math.min(to, end), "the statement is expected to end here");
    }
  }

  /**
   * PostgreSQL manual: BEGIN, COMMIT, END, ROLLBACK, ABORT, PREPARE TRANSACTION, and DISCARD and
   * RESET, which reset all. Going back to a savepoint ends nothing, nor does what is done to
   * transactions that were prepared before.
   */
  private void readTransaction(int from) {
    boolean all = tokens.is(from + 1, Keyword.ALL);
    if (all && (tokens.reads(from, "discard") || tokens.reads(from, "reset"))) {
      change(new SessionChange.ResetAll());
    } else if (tokens.is(from, Keyword.BEGIN)
        || (tokens.reads(from, "start") && tokens.reads(from + 1, "transaction"))) {
      change(new SessionChange.BeginTransaction());
    } else if (endsTransaction(from)) {
      boolean undoes = tokens.reads(from, "rollback") || tokens.reads(from, "abort");
      change(new SessionChange.EndTransaction(!undoes));
    } else if (tokens.is(from, Tokens.WORD) && verbs.mayCommit(tokens.text(from))) {
      change(new SessionChange.MayEndTransaction());
    }
  }

  private boolean endsTransaction(int from) {
    if (tokens.is(from, Keyword.PREPARE)) {
      return tokens.reads(from + 1, "transaction") && tokens.is(from + 2, Tokens.STRING);
    }
    if (tokens.reads(from + 1, "prepared")) {
      return false;
    }
    boolean named = tokens.reads(from + 1, "work") || tokens.reads(from + 1, "transaction");
    boolean toSavepoint = tokens.is(named ? from + 2 : from + 1, Keyword.TO);
    return tokens.is(from, Keyword.END)
        || tokens.reads(from, "commit")
        || tokens.reads(from, "abort")
        || (tokens.reads(from, "rollback") && !toSavepoint);
  }

  private void change(int from, int to, String comment, SessionChange change) {
    String nothing = phrases.nothing();
    replace(from, to, "/* " + comment + " */" + (nothing.isEmpty() ? "" : " " + nothing));
    change(change);
  }

  private void change(SessionChange change) {
    changes.add(change);
    session = session.after(change);
  }

  private void replace(int from, int to, String text) {
    edits.replace(tokens.start(from), tokens.end(to - 1), text);
  }

  private SQLException failure(String state, int token, String reason) {
    return new SQLSyntaxErrorException(
        "Refused, and not sent to the database: %s, at %s%nWhat to do: write SET %s = true | false | only, or SET %3$s(users, stories) = false, RESET %3$s, SHOW %3$s, SET softdelete.actor = 'kim', SET softdelete.reason = 'ticket 7', or SHOW softdelete.tables | rules | version."
            .formatted(reason, SqlExcerpt.at(tokens.sql(), tokens.start(token)), SETTING),
        state);
  }
}
