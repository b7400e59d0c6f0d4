package org.softdelete.rewrite.command;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.text.Edits.Edit;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * Reads statements whose text the database keeps: prepared ones, cursors, views and other
 * definitions. Nothing that outlives a scope may carry it out (SEMANTICS §4), so they are refused
 * where a scope, or what the session has set, makes them others than they would be without it.
 * Their own hints may, as those stand in the text for everybody to see.
 */
public final class LastingReader {

  private static final KeywordSet VERBS =
      KeywordSet.of(Keyword.PREPARE, Keyword.DECLARE, Keyword.CREATE);

  private static final List<String> TABLE_MODIFIERS =
      List.of("global", "local", "temp", "temporary", "unlogged", "cached", "memory");

  private final StatementText text;
  private final Tokens tokens;

  public LastingReader(StatementText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /** What reads a statement in a scope. */
  @FunctionalInterface
  public interface Reading {

    /** Reads it. */
    void in(Scope scope) throws SQLException;
  }

  /** Whether the statement from token {@code from} on may be such a one. */
  public boolean mayRead(int from) {
    return (VERBS.contains(tokens.keyword(from)) && !isTable(from)) || tokens.reads(from, "alter");
  }

  /**
   * Reads the statement from token {@code from} to before {@code to}.
   *
   * @param scope what holds for it, its own hints included
   * @throws Refusal with SQLState {@code 0A000} if it would carry out a scope
   */
  public void read(int from, int to, Scope scope, Reading reading) throws SQLException {
    text.edits().noteThatStartDecides();
    RewriteContext later = later(from, to);
    if (isAlike(later, text.session())) {
      reading.in(scope);
      text.notes().deleteLater(from);
      return;
    }
    int before = text.edits().size();
    Scope without = Scope.of(later).with(HintReader.before(text, from));
    text.edits().rollBackTo(before);
    List<Edit> then = edits(without, before, reading);
    reading.in(scope);
    text.notes().deleteLater(from);
    if (!text.edits().since(before).equals(then)) {
      throw Refusal.denied(
          text.sql(),
          tokens.start(from),
          "it stays in the database when the scope has ended, or the setting of the session, that"
              + " lets it see deleted rows or really delete, and would go on to do so for whoever"
              + " uses it then",
          "write that as a hint, paranoid(false) or force, into the statement that is kept, where"
              + " it can be read; or send this outside of the scope, or behind RESET"
              + " softdelete.paranoid");
    }
  }

  /** What it would become; null if it would be refused. */
  private @Nullable List<Edit> edits(Scope scope, int before, Reading reading) throws SQLException {
    try {
      reading.in(scope);
      return text.edits().since(before);
    } catch (Refusal refused) {
      return null;
    } finally {
      text.edits().rollBackTo(before);
    }
  }

  /** What holds when it is used: a cursor that is not held ends with its transaction. */
  private RewriteContext later(int from, int to) {
    boolean ends = tokens.is(from, Keyword.DECLARE) && !isHeld(from, to);
    return ends ? text.session().unscoped() : text.session().atStart();
  }

  private boolean isHeld(int from, int to) {
    int query = text.find(from, to, Keyword.FOR);
    for (int i = from; i < query; i++) {
      if (tokens.reads(i, "hold") && !tokens.reads(i - 1, "without")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlike(RewriteContext one, RewriteContext other) {
    return one.said().equals(other.said());
  }

  /** {@code CREATE TABLE … AS} keeps rows, once, and no query. */
  private boolean isTable(int verb) {
    int i = verb + 1;
    while (isTableModifier(i)) {
      i++;
    }
    return tokens.is(verb, Keyword.CREATE) && tokens.is(i, Keyword.TABLE);
  }

  private boolean isTableModifier(int i) {
    for (String word : TABLE_MODIFIERS) {
      if (tokens.reads(i, word)) {
        return true;
      }
    }
    return false;
  }
}
