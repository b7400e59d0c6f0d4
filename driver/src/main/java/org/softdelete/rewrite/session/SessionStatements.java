package org.softdelete.rewrite.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.dialect.Phrases;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads the statements that set what holds in a session (SEMANTICS §4), which are the driver's own
 * and the same on every database, and those that begin or end a transaction. What is ours the
 * database gets as a comment, or as a query for the value. Confined to one rewrite.
 */
public final class SessionStatements {

  private final Tokens tokens;
  private final Edits edits;
  private final RewriteRules rules;
  private final Phrases phrases;
  private final Shown shown;
  private final TransactionReader transactions;
  private final List<SessionChange> changes = new ArrayList<>(0);
  private RewriteContext session;

  /** For a text that is executed in {@code session}. */
  public SessionStatements(
      Tokens tokens, Edits edits, RewriteRules rules, Shown shown, RewriteContext session) {
    this.tokens = tokens;
    this.edits = edits;
    this.rules = rules;
    this.phrases = rules.dialect().phrases();
    this.transactions = new TransactionReader(tokens, rules.dialect());
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
    if (OwnSetting.isAt(tokens, from + 1) && tokens.reads(from, "reset")) {
      readReset(from, to);
      return true;
    }
    if (OwnSetting.isAt(tokens, from + 1) && tokens.reads(from, "show")) {
      readShow(from, to);
      return true;
    }
    SessionChange change = transactions.change(from);
    if (change != null) {
      change(change);
    }
    return false;
  }

  private void readReset(int from, int to) throws SQLException {
    requireHints(from);
    OwnSetting setting = OwnSetting.at(tokens, from + 1);
    NamedTables named = NamedTables.read(tokens, from + 4, to, rules);
    setting.require(named, named.end(), to);
    change(from, to, setting.text() + " reset" + named.comment(), setting.reset(named, false));
  }

  private void readShow(int from, int to) throws SQLException {
    OwnSetting setting = OwnSetting.at(tokens, from + 1);
    String name = shown(setting);
    setting.requireEnd(from + 4, to);
    if (OwnSetting.saysWhoDeletes(name)) {
      edits.noteThatStartDecides();
    }
    replace(from, to, shown.query(name, session));
  }

  /** What of ours a name means that can be shown. */
  private String shown(OwnSetting setting) throws SQLException {
    for (String known : Shown.NAMES) {
      if (tokens.reads(setting.name() + 2, known)) {
        return known;
      }
    }
    throw setting.failure(
        SqlStates.UNKNOWN_SETTING, setting.name(), "there is no such setting to show");
  }

  private boolean readSet(int from, int to) throws SQLException {
    if (tokens.reads(from + 1, "constraints")) {
      change(transactions.constraints(from + 2, to));
      return false;
    }
    boolean local = tokens.reads(from + 1, "local");
    int name = setting(tokens, from);
    if (!OwnSetting.isAt(tokens, name)) {
      return false;
    }
    requireHints(from);
    OwnSetting setting = OwnSetting.at(tokens, name);
    NamedTables named = NamedTables.read(tokens, name + 3, to, rules);
    int value = named.end() + 1;
    setting.requireNames(named);
    if (!tokens.is(named.end(), '=') && !tokens.is(named.end(), Keyword.TO)) {
      throw setting.failure(SqlStates.SYNTAX_ERROR, named.end(), "= or TO is expected");
    }
    setting.require(named, value + 1, to);
    String comment = local ? "local " : "";
    if (tokens.is(value, Keyword.DEFAULT)) {
      change(from, to, setting.text() + " reset" + named.comment(), setting.reset(named, local));
    } else if (setting.part() == null) {
      Visibility visibility = setting.visibility(value);
      change(
          from,
          to,
          comment + setting.text() + " = " + visibility.argument() + named.comment(),
          new SessionChange.SetVisibility(visibility, named.tables(), local));
    } else {
      // What is said is data, and stays out of the text.
      change(
          from,
          to,
          comment + setting.text() + " set",
          new SessionChange.SetDeleter(setting.part(), setting.said(value), local));
    }
    return true;
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
}
