package org.softdelete.rewrite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.cache.RewriteCache;
import org.softdelete.rewrite.model.CountedLookup;
import org.softdelete.rewrite.model.FailedTransaction;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.RewriteOptions;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.rules.RuleIndex;
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
import org.softdelete.rules.Rules;
import org.softdelete.sql.Brackets;
import org.softdelete.sql.LexicalProblem;
import org.softdelete.sql.Lexis;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/**
 * Rewrites SQL text so that deletes are soft and deleted rows are hidden.
 *
 * <p>The text is scanned into tokens. If none of them spells the name of a listed table, it is sent
 * as it is. Otherwise each of its statements is read, clause by clause, and the changes are spliced
 * into the text. Reading explains every token; where one that may be a listed table is left
 * unexplained, the statement is refused, for then something in it was not understood.
 *
 * <p>A pure function of its arguments, which remembers its last answers. Thread-safe.
 */
public final class Rewriter {

  private final RewriteRules rules;
  private final Lexis lexis;
  private final EmbeddedSql embedded;
  private final Shown shown;
  private final RewriteCache cache = new RewriteCache();

  /** A rewriter for the tables that {@code rules} list, where nothing else leads to their rows. */
  public Rewriter(Rules rules, Dialect dialect, RewriteOptions options) {
    this(rules, dialect, options, LinkedRelations.NONE);
  }

  /** A rewriter for the tables that {@code rules} list, and for what leads to their rows. */
  public Rewriter(Rules rules, Dialect dialect, RewriteOptions options, LinkedRelations linked) {
    this.rules = new RewriteRules(new RuleIndex(rules, dialect, linked), dialect, options);
    this.lexis = dialect.lexis();
    this.embedded = new EmbeddedSql(this.rules.index(), dialect);
    this.shown = new Shown(rules, dialect.phrases(), options.about());
  }

  /**
   * The text to send in place of {@code sql}.
   *
   * @throws SQLException with SQLState {@code 0A000} if {@code sql} names a listed table and cannot
   *     be rewritten with certainty, or asks for a hard delete where the rules deny it; {@code
   *     42601} if a hint of ours is malformed
   */
  public Rewritten rewrite(String sql, RewriteContext session) throws SQLException {
    boolean first = session.before().areNone();
    Rewritten remembered = first ? cache.get(sql, session) : null;
    if (remembered != null) {
      return remembered;
    }
    CountedLookup catalog = new CountedLookup(session);
    Tokens tokens = Scanner.scan(sql, lexis);
    Edits edits = new Edits();
    Rewritten rewritten;
    try {
      rewritten = read(tokens, session.asking(catalog), edits);
    } catch (FailedTransaction unasked) {
      return provisional(tokens, unasked);
    }
    // Which table an unqualified name means may be another the next time, and so may be the keys
    // of a table, and what a statement sees behind one that changes the session.
    if (catalog.lookups() > 0) {
      return rewritten.lookedUp();
    }
    boolean known = rewritten.unknown().stream().noneMatch(TargetName::changed);
    if (first && rewritten.changes().isEmpty() && known) {
      cache.put(tokens, session, edits, rewritten);
    }
    return rewritten;
  }

  /**
   * In a transaction that has failed every statement fails, but those that end it: one that does
   * could stand before others in a text of several.
   */
  private static Rewritten provisional(Tokens tokens, FailedTransaction unasked)
      throws FailedTransaction {
    for (int i = 0; i < tokens.size() - 1; i++) {
      if (tokens.is(i, ';')) {
        throw unasked;
      }
    }
    return Rewritten.provisional(tokens.sql());
  }

  /** What a text becomes; the changes to it are added to {@code edits}. */
  Rewritten read(Tokens tokens, RewriteContext session, Edits edits) throws SQLException {
    String sql = tokens.sql();
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
    if (mentions.isEmpty() && !rareVerb && !mentions.mayChangeRows() && unseen == null) {
      return unread(tokens, session);
    }
    List<String> warnings = new ArrayList<>(0);
    if (unseen != null) {
      warnings.add(passed(unseen));
    }
    SessionStatements settings =
        new SessionStatements(tokens, edits, rules.dialect(), shown, session);
    NameChangeReader definitions = new NameChangeReader(tokens, rules.dialect(), rules.index());
    TargetGuard targets = new TargetGuard(tokens, rules);
    NameChanges names = NameChanges.NONE;
    for (StatementSplitter.Range statement : StatementSplitter.split(tokens)) {
      if (rareVerb && !rules.index().isEmpty()) {
        SettingGuard.check(tokens, statement.from(), statement.to(), rules.dialect().modes());
        SweepGuard.check(tokens, statement.from(), statement.to(), rules.dialect().verbs());
      }
      boolean ours = rareVerb && settings.read(statement.from(), statement.to());
      if (!ours && !rules.index().isEmpty()) {
        NameChanges before = session.before().and(names);
        boolean inSchema = definitions.definesInSchema(statement.from(), statement.to());
        RewriteContext now =
            settings.session().behind(inSchema ? before.and(NameChanges.PATH) : before);
        rewriteOrPass(tokens, mentions, statement, edits, warnings, now, targets);
        if (rareVerb || mentions.mayChangeSettings()) {
          names = names.and(definitions.read(statement.from(), statement.to(), before));
        }
      }
    }
    return new Rewritten(
        edits.splice(sql),
        !mentions.isEmpty(),
        edits.showDeleted(),
        warnings,
        settings.changes(),
        names,
        targets.unknown(),
        Rewritten.Validity.LASTING);
  }

  /** The outcome for a text that names nothing that matters. */
  private Rewritten unread(Tokens tokens, RewriteContext session) {
    List<TargetName> unknown = new ArrayList<>(0);
    if (!rules.index().isEmpty()) {
      new ReadNames(tokens, rules.dialect().names(), session.known())
          .addUnknown(0, tokens.size(), unknown);
    }
    return unknown.isEmpty()
        ? Rewritten.of(tokens.sql(), false, false)
        : Rewritten.of(tokens.sql(), false, false).missing(unknown);
  }

  private boolean isListed(Tokens tokens, Mentions mentions, StatementSplitter.Range statement) {
    return mentions.anyIn(statement.from(), statement.to())
        || embedded.find(tokens, statement.from(), statement.to()) != null;
  }

  private void rewriteOrPass(
      Tokens tokens,
      Mentions mentions,
      StatementSplitter.Range statement,
      Edits edits,
      List<String> warnings,
      RewriteContext session,
      TargetGuard targets)
      throws SQLException {
    int before = edits.size();
    try {
      targets.check(
          statement.from(),
          statement.to(),
          session,
          () -> isForced(tokens, mentions, statement, edits, session));
      if (isListed(tokens, mentions, statement)) {
        warnings.addAll(rewrite(tokens, mentions, statement, edits, session));
      }
    } catch (Refusal refusal) {
      String warning = passed(refusal);
      edits.rollBackTo(before);
      warnings.add(warning);
    }
  }

  /** What to tell of a refusal if the options let the statement through; else throws it. */
  private String passed(Refusal refusal) throws Refusal {
    if (!rules.options().passUnsupported() || !refusal.isPassable()) {
      throw refusal;
    }
    return refusal.warning();
  }

  /** Rewrites a statement, and answers what is to be told of it. */
  private List<String> rewrite(
      Tokens tokens,
      Mentions mentions,
      StatementSplitter.Range statement,
      Edits edits,
      RewriteContext session)
      throws SQLException {
    refuseIfBroken(tokens, tokens.problem());
    Brackets brackets = Brackets.of(tokens, statement.from(), statement.to());
    refuseIfBroken(tokens, brackets.problem());
    Refusal unread = embedded.find(tokens, statement.from(), statement.to());
    if (unread != null) {
      throw unread;
    }
    StatementText text = new StatementText(tokens, brackets, mentions, edits, rules, session);
    new QueryReaders(text, StatementReader::new)
        .statements()
        .read(statement.from(), statement.to(), Scope.of(session));
    int unknown = mentions.firstNotUnderstood(statement.from(), statement.to());
    if (unknown < statement.to()) {
      throw text.notUnderstood(unknown, "what this name means here is not understood");
    }
    text.requireQueriesRead(statement.from(), statement.to());
    return text.warnings();
  }

  /** Whether deletes of a statement that is not read otherwise are real. */
  private boolean isForced(
      Tokens tokens,
      Mentions mentions,
      StatementSplitter.Range statement,
      Edits edits,
      RewriteContext session)
      throws SQLException {
    Brackets brackets = Brackets.of(tokens, statement.from(), statement.to());
    StatementText text = new StatementText(tokens, brackets, mentions, edits, rules, session);
    Scope scope = Scope.of(session).with(HintReader.before(text, statement.from()));
    return scope.with(HintReader.before(text, statement.from() + 1)).forced();
  }

  private static void refuseIfBroken(Tokens tokens, @Nullable LexicalProblem problem)
      throws Refusal {
    if (problem != null) {
      throw Refusal.notUnderstood(tokens.sql(), problem.offset(), problem.what());
    }
  }
}
