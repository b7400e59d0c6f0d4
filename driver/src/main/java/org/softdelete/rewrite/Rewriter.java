package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.cache.RewriteCache;
import org.softdelete.rewrite.cache.Verdicts;
import org.softdelete.rewrite.model.CountedLookup;
import org.softdelete.rewrite.model.FailedTransaction;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.rules.RuleIndex;
import org.softdelete.rewrite.secondreading.SecondReader;
import org.softdelete.rewrite.session.EmbeddedSql;
import org.softdelete.rewrite.session.Shown;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rules.Rules;
import org.softdelete.sql.Lexis;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/**
 * Rewrites SQL text so that deletes are soft and deleted rows are hidden.
 *
 * <p>The text is scanned into tokens. If none of them spells the name of a listed table, it is sent
 * as it is. Otherwise each of its statements is read, clause by clause, and the changes are spliced
 * into the text. Reading explains every token; where one that may be a listed table is left
 * unexplained, the statement is refused, for then something in it was not understood. What is newly
 * rewritten is read a second time, by other means.
 *
 * <p>A pure function of its arguments, which remembers its last answers. Thread-safe.
 */
public final class Rewriter {

  private final Lexis lexis;
  private final References references;
  private final FirstReading first;
  private final ReadAlong along;
  private final RewriteCache cache = new RewriteCache();

  /** A rewriter for the tables that {@code rules} list, where nothing else leads to their rows. */
  public Rewriter(Rules rules, Dialect dialect, RewriteOptions options) {
    this(rules, dialect, options, LinkedRelations.NONE, Verdicts.alone(), RewriteObserver.NONE);
  }

  /**
   * A rewriter for the tables that {@code rules} list, and for what leads to their rows.
   *
   * @param verdicts where it remembers what was read a second time
   */
  public Rewriter(
      Rules rules,
      Dialect dialect,
      RewriteOptions options,
      LinkedRelations linked,
      Verdicts verdicts,
      RewriteObserver observer) {
    this(rules, dialect, options, linked, new References(linked, dialect), verdicts, observer);
  }

  private Rewriter(
      Rules rules,
      Dialect dialect,
      RewriteOptions options,
      LinkedRelations linked,
      References references,
      Verdicts verdicts,
      RewriteObserver observer) {
    this(
        dialect.lexis(),
        references,
        reading(rules, dialect, options, linked, references),
        new ReadAlong(
            options.secondReading(),
            new SecondReader(rules, linked, dialect, options.hints())::read,
            verdicts,
            observer));
  }

  /** A rewriter with other readings. */
  Rewriter(Lexis lexis, References references, FirstReading first, ReadAlong along) {
    this.lexis = lexis;
    this.references = references;
    this.first = first;
    this.along = along;
  }

  /** What rewrites, and remembers nothing. */
  static FirstReading reading(
      Rules rules,
      Dialect dialect,
      RewriteOptions options,
      LinkedRelations linked,
      References references) {
    var listed = new RewriteRules(new RuleIndex(rules, dialect, linked), dialect, options);
    var embedded = new EmbeddedSql(listed.index(), dialect, options.hints());
    var shown = new Shown(rules, dialect.phrases(), options.about());
    return (tokens, session, edits) ->
        TextRewrite.outcome(listed, references, embedded, shown, tokens, edits, session);
  }

  /** Which foreign keys point to the listed tables. */
  public References references() {
    return references;
  }

  /**
   * The text to send in place of {@code sql}.
   *
   * @throws SQLException with SQLState {@code 0A000} if {@code sql} names a listed table and cannot
   *     be rewritten with certainty, or asks for a hard delete where the rules deny it, or a second
   *     reading disagrees; {@code 42601} if a hint of ours is malformed
   */
  public Rewritten rewrite(String sql, RewriteContext session) throws SQLException {
    boolean alone = session.before().areNone();
    Rewritten remembered = alone ? cache.get(sql, session) : null;
    if (remembered != null) {
      return remembered;
    }
    CountedLookup catalog = new CountedLookup(session);
    RewriteContext asking = session.asking(catalog);
    Tokens tokens = Scanner.scan(sql, lexis);
    Edits edits = new Edits();
    Rewritten rewritten;
    try {
      rewritten = first.read(tokens, asking, edits);
      rewritten = along.checked(tokens, edits, rewritten, asking, catalog);
    } catch (FailedTransaction unasked) {
      return provisional(tokens, unasked);
    }
    // Which table an unqualified name means may be another the next time, and so may be the keys
    // of a table, and what a statement sees behind one that changes the session.
    if (edits.dependOnStart() || catalog.answersForOnce()) {
      return rewritten.once();
    }
    if (catalog.lookups() > 0) {
      return rewritten.lookedUp();
    }
    if (alone && !session.said().isOfTime() && rewritten.changes().isEmpty()) {
      cache.put(tokens, session, edits, rewritten.remembered());
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
    return first.read(tokens, session, edits);
  }
}
