package org.softdelete.rewrite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.DeleteReader;
import org.softdelete.rewrite.change.MergeReader;
import org.softdelete.rewrite.change.UpdateReader;
import org.softdelete.rewrite.command.CopyReader;
import org.softdelete.rewrite.command.CreateReader;
import org.softdelete.rewrite.command.DeclareReader;
import org.softdelete.rewrite.command.ExplainReader;
import org.softdelete.rewrite.command.LastingReader;
import org.softdelete.rewrite.command.PrepareReader;
import org.softdelete.rewrite.command.RenameReader;
import org.softdelete.rewrite.command.ScriptReader;
import org.softdelete.rewrite.query.NestedStatements;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.query.WithReader;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.truncate.TruncateReader;
import org.softdelete.rewrite.upsert.InsertReader;
import org.softdelete.rewrite.upsert.KeyedMergeReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/** Reads whole statements: finds out of which kind one is and hands it to the reader for that. */
public final class StatementReader implements NestedStatements {

  private static final KeywordSet QUERY = KeywordSet.of(Keyword.SELECT, Keyword.WITH);

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  public StatementReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement that fills the tokens from {@code from} to before {@code to}. */
  @Override
  public void read(int from, int to, Scope outer) throws SQLException {
    if (from >= to) {
      throw text.notUnderstood(to, "a statement is expected");
    }
    Scope scope = outer.with(HintReader.before(text, from));
    text.descend(from);
    LastingReader lasting = new LastingReader(text);
    if (lasting.mayRead(from)) {
      lasting.read(from, to, scope, then -> readWhole(from, to, then));
    } else {
      readWhole(from, to, scope);
    }
    text.ascend();
  }

  private void readWhole(int from, int to, Scope scope) throws SQLException {
    Keyword verb = tokens.keyword(from);
    if (verb == null || !readWrapping(verb, from, to, scope)) {
      readNested(from, to, scope);
    }
  }

  /** Reads a statement that holds another, and answers whether it is one. */
  private boolean readWrapping(Keyword verb, int from, int to, Scope scope) throws SQLException {
    switch (verb) {
      case EXPLAIN -> new ExplainReader(readers).read(from, to, scope);
      case PREPARE -> new PrepareReader(readers).read(from, to, scope);
      case DECLARE -> new DeclareReader(readers).read(from, to, scope);
      case CREATE -> new CreateReader(readers).read(from, to, scope);
      case COPY -> new CopyReader(readers).read(from, to, scope);
      case TRUNCATE -> new TruncateReader(readers).read(from, to, scope);
      case CALL, SET -> readAssigned(from, to, scope);
      case EXECUTE -> readers.expressions().read(from, to, scope);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** H2: a query is a value without parentheses, too: {@code SET @n = SELECT …}. */
  private void readAssigned(int from, int to, Scope scope) throws SQLException {
    int query = text.find(from, to, QUERY);
    readers.expressions().read(from, query, scope);
    if (query < to) {
      readers.queries().read(query, to, scope);
    }
  }

  /** Reads a query or a data change, which is what can also stand inside another statement. */
  @Override
  public void readNested(int from, int to, Scope scope) throws SQLException {
    Keyword verb = tokens.keyword(from);
    if (verb == Keyword.WITH) {
      WithReader.With with = readers.withs().read(from, to, scope);
      readBehindWith(with.end(), to, with.scope());
    } else if (!readChange(verb, from, to, scope)) {
      readOther(verb, from, to, scope);
    }
  }

  /** Reads what stands behind a {@code WITH} list. */
  @Override
  public void readBehindWith(int from, int to, Scope scope) throws SQLException {
    if (!readChange(tokens.keyword(from), from, to, scope)) {
      readers.queries().readBody(from, to, scope);
    }
  }

  private boolean readChange(@Nullable Keyword verb, int from, int to, Scope scope)
      throws SQLException {
    if (verb == null) {
      return false;
    }
    switch (verb) {
      case DELETE -> new DeleteReader(readers).read(from, to, scope);
      case UPDATE -> new UpdateReader(readers).read(from, to, scope);
      case INSERT -> new InsertReader(readers).read(from, to, scope);
      case MERGE -> readMerge(from, to, scope);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readMerge(int from, int to, Scope scope) throws SQLException {
    KeyedMergeReader keyed = new KeyedMergeReader(readers);
    if (keyed.mayRead(from, to)) {
      keyed.read(from, to, scope);
    } else {
      new MergeReader(readers).read(from, to, scope);
    }
  }

  private void readOther(@Nullable Keyword verb, int from, int to, Scope scope)
      throws SQLException {
    if (verb == Keyword.SELECT
        || verb == Keyword.VALUES
        || verb == Keyword.TABLE
        || tokens.is(from, '(')) {
      readers.queries().read(from, to, scope);
    } else if (tokens.is(from, '{') || tokens.is(from, '?')) {
      readers.expressions().read(from, to, scope);
    } else if (tokens.reads(from, "script")) {
      new ScriptReader(readers).read(from, to, scope);
    } else if (tokens.is(from, Tokens.WORD)
        && text.dialect().verbs().isHarmless(tokens.text(from))) {
      if (tokens.reads(from, "alter")) {
        text.notes().warn(new RenameReader(text).warning(from, to, scope));
      }
      readers.expressions().readDefinition(from, to, scope);
    } else {
      throw text.notUnderstood(from, "this kind of statement is not known");
    }
  }
}
