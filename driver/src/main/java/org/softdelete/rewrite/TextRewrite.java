package org.softdelete.rewrite;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.session.DeleterGuard;
import org.softdelete.rewrite.session.EmbeddedSql;
import org.softdelete.rewrite.session.NameChangeReader;
import org.softdelete.rewrite.session.ReadNames;
import org.softdelete.rewrite.session.ScopeGuard;
import org.softdelete.rewrite.session.SessionStatements;
import org.softdelete.rewrite.session.SettingCalls;
import org.softdelete.rewrite.session.SettingGuard;
import org.softdelete.rewrite.session.Shown;
import org.softdelete.rewrite.session.SweepGuard;
import org.softdelete.rewrite.session.TargetGuard;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.LooseWords;
import org.softdelete.rewrite.text.Mentions;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementSplitter;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Brackets;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.LexicalProblem;
import org.softdelete.sql.Tokens;

/**
 * Rewrites one text: each of its statements on its own, under what those before it have changed.
 * Confined to one rewrite.
 */
final class TextRewrite {

  private final RewriteRules rules;
  private final References references;
  private final EmbeddedSql embedded;
  private final Tokens tokens;
  private final Edits edits;
  private final Mentions mentions;
  private final TargetGuard targets;
  private final NameChangeReader definitions;
  private final boolean rareVerb;
  private final SessionStatements settings;
  private final List<StatementSplitter.Range> statements;
  private final GatheredNotes gathered;
  private NameChanges names = NameChanges.NONE;
  private boolean pointing;

  private TextRewrite(
      RewriteRules rules,
      References references,
      EmbeddedSql embedded,
      Tokens tokens,
      Edits edits,
      Mentions mentions,
      SessionStatements settings,
      boolean rareVerb) {
    this.rules = rules;
    this.references = references;
    this.embedded = embedded;
    this.tokens = tokens;
    this.edits = edits;
    this.mentions = mentions;
    this.targets = new TargetGuard(tokens, rules);
    this.definitions = new NameChangeReader(tokens, rules.dialect(), rules.index());
    this.rareVerb = rareVerb;
    this.settings = settings;
    this.statements = StatementSplitter.split(tokens);
    this.gathered = new GatheredNotes(tokens, edits, statements, settings);
  }

  /**
   * What a text becomes in {@code session}.
   *
   * @param edits takes the changes to the text
   */
  static Rewritten outcome(
      RewriteRules rules,
      References references,
      EmbeddedSql embedded,
      Shown shown,
      Tokens tokens,
      Edits edits,
      RewriteContext session)
      throws SQLException {
    Mentions mentions = new Mentions(tokens, rules.index());
    boolean rareVerb = SessionStatements.mayBeIn(tokens);
    if (rareVerb) {
      edits.noteThatLiteralsDecide();
    }
    if (mentions.mayChangeSettings()) {
      edits.noteThatLiteralsDecide();
      SettingCalls.check(tokens, rules.dialect().modes());
    }
    Refusal unseen = LooseWords.find(tokens, rules.index());
    boolean changes = mentions.mayChangeRows() || mentions.mayPointToListed();
    if (mentions.isEmpty() && !rareVerb && !changes && unseen == null) {
      return Rewritten.of(tokens.sql(), false, false).reading(unread(rules, tokens, session));
    }
    var settings = new SessionStatements(tokens, edits, rules, shown, session);
    return new TextRewrite(rules, references, embedded, tokens, edits, mentions, settings, rareVerb)
        .outcome(session, unseen);
  }

  private Rewritten outcome(RewriteContext session, @Nullable Refusal unseen) throws SQLException {
    if (unseen != null) {
      gathered.warn(passed(unseen));
    }
    for (StatementSplitter.Range statement : statements) {
      gathered.begin();
      read(statement, session.before());
      gathered.end(statement);
    }
    return gathered.outcome(
        !mentions.isEmpty() || pointing, names, targets.found(), unread(rules, tokens, session));
  }

  /** What it may read from and the catalog did not have. */
  private static List<TargetName> unread(
      RewriteRules rules, Tokens tokens, RewriteContext session) {
    return rules.index().isEmpty()
        ? List.of()
        : new ReadNames(tokens, rules.dialect().names(), session.known()).unknown();
  }

  /** Reads one statement, behind what others in front of the text change. */
  private void read(StatementSplitter.Range statement, NameChanges inFront) throws SQLException {
    int from = statement.from();
    int to = statement.to();
    boolean listing = !rules.index().isEmpty();
    if (rareVerb && listing) {
      SettingGuard.check(tokens, from, to, rules.dialect().modes());
      SweepGuard.check(tokens, from, to, rules.dialect().verbs());
    }
    boolean ours = rareVerb && settings.read(from, to);
    if (ours || !listing) {
      return;
    }
    if (rareVerb && tokens.is(from, Keyword.EXECUTE)) {
      // What it executes is not known here.
      write(statement, rules.index().event());
    }
    NameChanges before = inFront.and(names);
    boolean inSchema = definitions.definesInSchema(from, to);
    rewriteOrPass(
        statement, settings.session().behind(inSchema ? before.and(NameChanges.PATH) : before));
    if (rareVerb || mentions.mayChangeSettings()) {
      names = names.and(definitions.read(from, to, before));
    }
  }

  private void rewriteOrPass(StatementSplitter.Range statement, RewriteContext session)
      throws SQLException {
    int before = edits.size();
    try {
      targets.check(statement.from(), statement.to(), session, () -> isForced(statement, session));
      boolean points = pointsToListed(statement);
      pointing |= points;
      if (points || isListed(statement)) {
        rewrite(statement, session);
      }
    } catch (Refusal refusal) {
      String warning = passed(refusal);
      edits.rollBackTo(before);
      gathered.warn(warning);
    }
  }

  /** Whether it may write rows that point to those of a listed table. */
  private boolean pointsToListed(StatementSplitter.Range statement) {
    return mentions.mayPointToListed() && targets.pointToListed(statement.from(), statement.to());
  }

  private boolean isListed(StatementSplitter.Range statement) {
    return mentions.anyIn(statement.from(), statement.to())
        || targets.cascade()
        || embedded.find(tokens, statement.from(), statement.to()) != null;
  }

  /** What to tell of a refusal if the options let the statement through; else throws it. */
  private String passed(Refusal refusal) throws Refusal {
    if (!rules.options().passes() || !refusal.isPassable()) {
      throw refusal;
    }
    edits.noteThatSomeAreLeftOut();
    return refusal.warning();
  }

  private void rewrite(StatementSplitter.Range statement, RewriteContext session)
      throws SQLException {
    refuseIfBroken(tokens.problem());
    Brackets brackets = Brackets.of(tokens, statement.from(), statement.to());
    refuseIfBroken(brackets.problem());
    Refusal unread = embedded.find(tokens, statement.from(), statement.to());
    if (unread != null) {
      throw unread;
    }
    StatementText text =
        new StatementText(tokens, brackets, mentions, edits, rules, references, session);
    ScopeGuard.check(session.scoped(), rules.index());
    new QueryReaders(text, StatementReader::new)
        .statements()
        .read(statement.from(), statement.to(), Scope.of(session));
    int unknown = mentions.firstNotUnderstood(statement.from(), statement.to());
    if (unknown < statement.to()) {
      throw text.notUnderstood(unknown, "what this name means here is not understood");
    }
    text.requireQueriesRead(statement.from(), statement.to());
    text.restores().requireUsed();
    write(statement, text.notes().event());
    gathered.add(text.notes());
  }

  /**
   * Takes note of what a statement writes of its deletes; what the text sets cannot be told yet.
   */
  private void write(StatementSplitter.Range statement, DeleteEvent one) throws Refusal {
    if (one.isNone()) {
      return;
    }
    if (!rules.options().hints()) {
      DeleterGuard.check(tokens, rules.dialect().modes());
    }
    if (settings.setDeleter()) {
      throw Refusal.denied(
          tokens.sql(),
          tokens.start(statement.from()),
          "who deletes, and why, is told before the text is executed that sets it",
          "execute its statements one by one");
    }
    gathered.write(one);
  }

  /** Whether the deletes of a statement are real, by a hint in front of it or its second word. */
  private boolean isForced(StatementSplitter.Range statement, RewriteContext session)
      throws SQLException {
    Brackets brackets = Brackets.of(tokens, statement.from(), statement.to());
    // It is read again if it is listed, and its hints are cut then.
    StatementText text =
        new StatementText(tokens, brackets, mentions, new Edits(), rules, references, session);
    // What the database keeps is executed when a scope has ended.
    RewriteContext now = tokens.is(statement.from(), Keyword.PREPARE) ? session.atStart() : session;
    Scope scope = Scope.of(now).with(HintReader.before(text, statement.from()));
    return scope.with(HintReader.before(text, statement.from() + 1)).forced();
  }

  private void refuseIfBroken(@Nullable LexicalProblem problem) throws Refusal {
    if (problem != null) {
      throw Refusal.notUnderstood(tokens.sql(), problem.offset(), problem.what());
    }
  }
}
