package org.softdelete.rewrite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.Deletion;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.rewrite.model.TextPart;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.session.DeleterGuard;
import org.softdelete.rewrite.session.EmbeddedSql;
import org.softdelete.rewrite.session.NameChangeReader;
import org.softdelete.rewrite.session.ReadNames;
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
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rules.TableName;
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
  private final List<String> warnings = new ArrayList<>(0);
  private final List<TakenKey> taken = new ArrayList<>(0);
  private final List<Deletion> deletions = new ArrayList<>(0);
  private final List<HoldingKey> holding = new ArrayList<>(0);

  /** What all of its deletes write of themselves, and those of the statement that is read. */
  private DeleteEvent event = DeleteEvent.NONE;

  private DeleteEvent own = DeleteEvent.NONE;

  private boolean several;
  private boolean setsDeleter;
  private NameChanges names = NameChanges.NONE;
  private boolean pointing;

  private TextRewrite(
      RewriteRules rules,
      References references,
      EmbeddedSql embedded,
      Tokens tokens,
      Edits edits,
      Mentions mentions,
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
    return new TextRewrite(rules, references, embedded, tokens, edits, mentions, rareVerb)
        .outcome(session, shown, unseen);
  }

  private Rewritten outcome(RewriteContext session, Shown shown, @Nullable Refusal unseen)
      throws SQLException {
    if (unseen != null) {
      warnings.add(passed(unseen));
    }
    SessionStatements settings = new SessionStatements(tokens, edits, rules, shown, session);
    List<StatementSplitter.Range> statements = StatementSplitter.split(tokens);
    List<TextPart> parts = new ArrayList<>(0);
    boolean apart = false;
    several = statements.size() > 1;
    for (StatementSplitter.Range statement : statements) {
      int before = deletions.size();
      own = DeleteEvent.NONE;
      read(statement, settings, session.before());
      DeleteEvent all = event.then(own);
      if ((deletions.size() > before || all == null) && statements.size() > 1) {
        requireCanBeSentApart(statement, settings);
        apart = true;
      }
      event = all == null ? DeleteEvent.NONE : all;
      if (statements.size() > 1) {
        List<Deletion> reached = List.copyOf(deletions.subList(before, deletions.size()));
        parts.add(new TextPart("", reached, own));
      }
    }
    if (apart) {
      requireCanBeSentApart(statements.get(0), settings);
      for (int i = 0; i < parts.size(); i++) {
        TextPart part = parts.get(i);
        parts.set(i, new TextPart(sent(statements, i), part.deletions(), part.event()));
      }
    }
    return new Rewritten(
        edits.splice(tokens.sql()),
        !mentions.isEmpty() || pointing || !deletions.isEmpty(),
        edits.showDeleted(),
        warnings,
        settings.changes(),
        names,
        targets.found(),
        unread(rules, tokens, session),
        taken,
        holding,
        apart ? List.of() : deletions,
        apart ? parts : List.of(),
        apart ? DeleteEvent.NONE : event,
        Rewritten.Validity.LASTING,
        null,
        false);
  }

  /** Text of a statement with its changes, and with the comments in front of it. */
  private String sent(List<StatementSplitter.Range> statements, int number) {
    StatementSplitter.Range statement = statements.get(number);
    int start = statement.from() == 0 ? 0 : tokens.end(statement.from() - 1);
    int end = tokens.end(statement.to() - 1);
    return edits.within(start, end, edit -> true).splice(tokens.sql().substring(start, end));
  }

  private void requireCanBeSentApart(StatementSplitter.Range statement, SessionStatements settings)
      throws Refusal {
    boolean parameters =
        IntStream.range(0, tokens.size()).anyMatch(i -> tokens.is(i, '?') || tokens.is(i, '{'));
    if (parameters || !settings.changes().isEmpty()) {
      throw Refusal.unsupported(
          tokens.sql(),
          tokens.start(statement.from()),
          "other tables point to this one, or hints say different things of the deletes, so that"
              + " something has to be done before the next statement of the text, which has"
              + " parameters, ends a transaction or sets constraints",
          "execute each of its statements by itself");
    }
  }

  /** What it may read from and the catalog did not have. */
  private static List<TargetName> unread(
      RewriteRules rules, Tokens tokens, RewriteContext session) {
    return rules.index().isEmpty()
        ? List.of()
        : new ReadNames(tokens, rules.dialect().names(), session.known()).unknown();
  }

  /** Reads one statement, behind what others in front of the text change. */
  private void read(
      StatementSplitter.Range statement, SessionStatements settings, NameChanges inFront)
      throws SQLException {
    int from = statement.from();
    int to = statement.to();
    boolean listing = !rules.index().isEmpty();
    if (rareVerb && listing) {
      SettingGuard.check(tokens, from, to, rules.dialect().modes());
      SweepGuard.check(tokens, from, to, rules.dialect().verbs());
    }
    boolean ours = rareVerb && settings.read(from, to);
    if (ours || !listing) {
      setsDeleter |= settings.setDeleter();
      return;
    }
    if (rareVerb && tokens.is(from, Keyword.EXECUTE)) {
      // What it executes is not known here.
      add(statement, rules.index().event());
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
      warnings.add(warning);
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
    requireNameable(session.scoped());
    new QueryReaders(text, StatementReader::new)
        .statements()
        .read(statement.from(), statement.to(), Scope.of(session));
    int unknown = mentions.firstNotUnderstood(statement.from(), statement.to());
    if (unknown < statement.to()) {
      throw text.notUnderstood(unknown, "what this name means here is not understood");
    }
    text.requireQueriesRead(statement.from(), statement.to());
    text.restores().requireUsed();
    add(statement, text.notes().event());
    warnings.addAll(text.notes().warnings());
    taken.addAll(text.notes().taken());
    holding.addAll(text.notes().holding());
    for (Deletion deletion : text.notes().deletions()) {
      // A look that only tells more of an error is not worth to send statements apart.
      if (!several || deletion.way() != Deletion.Way.FORCED) {
        deletions.add(deletion);
      }
    }
  }

  /** Which tables a scope names can only be told where there are rules. */
  private void requireNameable(Said scoped) throws SQLException {
    if (!scoped.namesTables()) {
      return;
    }
    Stream<TableName> named = scoped.named().stream().map(Said.Named::table);
    for (TableName table : Stream.concat(named, scoped.reallyDeleted().stream()).toList()) {
      if (!rules.index().nameable().contain(table)) {
        throw new SQLException(
            "Refused, and not sent to the database: the scope of SoftDelete that this is executed in names a table, and %s.%nWhat to do: name a listed table in the scope, or execute the statement outside of it."
                .formatted(rules.index().nameable().unknown(table)),
            SqlStates.UNKNOWN_SETTING);
      }
    }
  }

  /** What the text sets before cannot be told yet. */
  private void add(StatementSplitter.Range statement, DeleteEvent one) throws Refusal {
    if (one.isNone()) {
      return;
    }
    if (!rules.options().hints()) {
      DeleterGuard.check(tokens, rules.dialect().modes());
    }
    if (setsDeleter) {
      throw Refusal.denied(
          tokens.sql(),
          tokens.start(statement.from()),
          "who deletes, and why, is told before the text is executed that sets it",
          "execute its statements one by one");
    }
    own = one;
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
