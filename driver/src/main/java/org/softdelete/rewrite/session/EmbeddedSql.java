package org.softdelete.rewrite.session;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.SessionModes.Guard;
import org.softdelete.rewrite.rules.RuleIndex;
import org.softdelete.rewrite.text.LooseWords;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.StringLiteral;
import org.softdelete.sql.Tokens;

/**
 * Finds SQL that a statement does not say itself, but executes: from a literal, as {@code EXECUTE
 * IMMEDIATE '…'} (H2) and {@code DO $$…$$} (PostgreSQL) do, or from elsewhere. It is not rewritten,
 * so it must not change or show rows of a listed table unseen. A block of PostgreSQL shows no rows,
 * so only what really deletes is looked for there; and what only defines tables, as migrations do,
 * is let through. Immutable.
 */
public final class EmbeddedSql {

  private static final KeywordSet READS = KeywordSet.of(Keyword.SELECT, Keyword.UPDATE);

  /** Literals inside literals are told apart down to here; those deeper are read as one text. */
  private static final int DEEPEST = 8;

  /** JDBC 4.3, 13.4: what begins an escape; H2 leaves some of them out wherever they stand. */
  private static final Set<String> ESCAPES = Set.of("call", "d", "escape", "fn", "oj", "t", "ts");

  private final RuleIndex index;
  private final Dialect dialect;
  private final boolean hints;

  /**
   * What is executed under these rules.
   *
   * @param hints whether SQL text may say that deleted rows are seen; if not, a block may not name
   *     a listed table, as it could bring rows back for a moment, or tell them in a notice
   */
  public EmbeddedSql(RuleIndex index, Dialect dialect, boolean hints) {
    this.index = index;
    this.dialect = dialect;
    this.hints = hints;
  }

  /**
   * Why the statement from token {@code from} to before {@code to} must not be executed for such
   * SQL; null if it may be.
   */
  public @Nullable Refusal find(Tokens tokens, int from, int to) {
    return index.isEmpty() ? null : find(tokens, from, to, DEEPEST);
  }

  private @Nullable Refusal find(Tokens tokens, int from, int to, int depth) {
    int verb = behindBraces(tokens, from);
    int end = beforeBraces(tokens, to);
    if (tokens.is(verb, Tokens.WORD) && dialect.verbs().isForeign(tokens.text(verb))) {
      return unread(
          tokens,
          verb,
          "the SQL that it executes stands elsewhere and is not read",
          "execute the statements of the script one by one");
    }
    if (tokens.is(verb, Keyword.EXECUTE) && tokens.reads(verb + 1, "immediate")) {
      return verb + 2 < end ? findImmediate(tokens, verb + 2, end, depth) : null;
    }
    return tokens.is(verb, Keyword.DO) ? findInBlock(tokens, verb + 1, end, depth) : null;
  }

  /** JDBC's braces, {@code {fn …}} among them, which H2 lets stand around any statement. */
  static int behindBraces(Tokens tokens, int from) {
    int i = from;
    while (tokens.is(i, '{')) {
      i += tokens.is(i + 1, Tokens.WORD) && ESCAPES.contains(lower(tokens, i + 1)) ? 2 : 1;
    }
    return i;
  }

  private static String lower(Tokens tokens, int i) {
    return tokens.text(i).toLowerCase(Locale.ROOT);
  }

  private static int beforeBraces(Tokens tokens, int to) {
    int i = to;
    while (tokens.is(i - 1, '}')) {
      i--;
    }
    return i;
  }

  private @Nullable Refusal findImmediate(Tokens tokens, int i, int to, int depth) {
    StringLiteral literal = StringLiteral.at(tokens, i);
    if (literal == null || literal.next() != to) {
      return unread(
          tokens,
          i,
          "only one literal can be looked into, and what is executed here is something else",
          "execute the statement itself, or write it as one literal");
    }
    Tokens content = content(literal, depth);
    for (int from = 0; from < content.size(); from = statementEnd(content, from) + 1) {
      int end = statementEnd(content, from);
      Guard broken = SettingGuard.broken(content, from, end, dialect.modes());
      if (broken != null) {
        return denied(tokens, i, broken);
      }
      if (depth > 0 && find(content, from, end, depth - 1) != null) {
        return executedUnread(tokens, i);
      }
    }
    return isListed(content, true, depth) ? executedUnread(tokens, i) : null;
  }

  private static int statementEnd(Tokens tokens, int from) {
    int i = from;
    while (i < tokens.size() && !tokens.is(i, ';')) {
      i++;
    }
    return i;
  }

  private @Nullable Refusal findInBlock(Tokens tokens, int from, int to, int depth) {
    int i = from;
    while (i < to) {
      StringLiteral literal = StringLiteral.at(tokens, i);
      if (literal != null) {
        Guard named = SettingGuard.named(literal.text(), dialect.modes());
        if (named != null) {
          return denied(tokens, i, named);
        }
        if (isListed(content(literal, depth), false, depth)) {
          return executedUnread(tokens, i);
        }
      }
      i = literal == null ? i + 1 : literal.next();
    }
    return null;
  }

  /** Whether a statement in {@code content} names a listed table and does more than define it. */
  private boolean isListed(Tokens content, boolean reading, int depth) {
    boolean unseen = LooseWords.find(content, index) != null;
    boolean named = unseen;
    boolean reached = unseen;
    boolean read = false;
    boolean deleted = false;
    boolean truncates = false;
    int i = 0;
    while (i < content.size() && !(named && read) && !(reached && deleted)) {
      StringLiteral literal = StringLiteral.at(content, i);
      if (content.is(i, ';')) {
        named = unseen;
        reached = unseen;
        read = false;
        deleted = false;
        truncates = false;
      } else if (literal != null && isListed(content(literal, depth - 1), reading, depth - 1)) {
        return true;
      }
      named |= content.isName(i) && index.mayList(content.hash(i));
      truncates |= content.is(i, Keyword.TRUNCATE);
      reached |= named || (content.isName(i) && index.mayDestroy(content.hash(i), truncates));
      read |= !hints || (reading && READS.contains(content.keyword(i)));
      deleted |= deletes(content, i);
      i = literal == null ? i + 1 : literal.next();
    }
    return (named && read) || (reached && deleted);
  }

  private static boolean deletes(Tokens content, int i) {
    return content.is(i, Keyword.TRUNCATE)
        || content.is(i, Keyword.MERGE)
        || (content.is(i, Keyword.DELETE) && content.is(i + 1, Keyword.FROM));
  }

  /**
   * What a literal says. Without {@code depth} to go further, the quotes in it count as blanks, so
   * that time and memory grow no faster than the text.
   */
  private Tokens content(StringLiteral literal, int depth) {
    String text = literal.text();
    return Scanner.scan(
        depth > 0 ? text : text.replace('\'', ' ').replace('$', ' '), dialect.lexis());
  }

  private static Refusal executedUnread(Tokens tokens, int literal) {
    return Refusal.notUnderstood(
        tokens.sql(), tokens.start(literal), "the SQL in this literal is executed unread");
  }

  private static Refusal unread(Tokens tokens, int i, String reason, String wayOut) {
    return Refusal.unsupported(
        tokens.sql(),
        tokens.start(i),
        reason + ", so it may show deleted rows or really delete",
        wayOut + ", send it outside the driver, or set softdelete.unsupported=pass");
  }

  private static Refusal denied(Tokens tokens, int i, Guard guard) {
    return Refusal.denied(tokens.sql(), tokens.start(i), guard.reason(), guard.wayOut());
  }
}
