package org.softdelete.rewrite;

import java.sql.SQLException;
import java.util.List;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.cache.RewriteCache;
import org.softdelete.rewrite.model.CountedLookup;
import org.softdelete.rewrite.model.FailedTransaction;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.RewriteOptions;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.rules.RuleIndex;
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
    this.embedded = new EmbeddedSql(this.rules.index(), dialect, options.hints());
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
    if (first && rewritten.changes().isEmpty() && !edits.dependOnStart()) {
      cache.put(tokens, session, edits, rewritten.reading(List.of()));
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
    return TextRewrite.outcome(rules, embedded, shown, tokens, edits, session);
  }
}
