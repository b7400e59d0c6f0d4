package org.softdelete.rewrite.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads the statements of the database's own that change what holds in a session: those that begin
 * or end a transaction, reset all, or set constraints. What is malformed the database refuses.
 * Confined to one rewrite.
 */
final class TransactionReader {

  private final Tokens tokens;
  private final Dialect dialect;

  TransactionReader(Tokens tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /** What {@code SET CONSTRAINTS} says, whose names begin at token {@code from}. */
  SessionChange constraints(int from, int to) {
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
    return new SessionChange.SetConstraints(named, deferred);
  }

  private String fold(int i) {
    return dialect.names().fold(tokens, i);
  }

  /**
   * What the statement at token {@code from} changes; null if nothing.
   *
   * <p>PostgreSQL manual: BEGIN, COMMIT, END, ROLLBACK, ABORT, PREPARE TRANSACTION, and DISCARD and
   * RESET, which reset all. Going back to a savepoint ends nothing, nor does what is done to
   * transactions that were prepared before.
   */
  @Nullable SessionChange change(int from) {
    boolean all = tokens.is(from + 1, Keyword.ALL);
    if (all && (tokens.reads(from, "discard") || tokens.reads(from, "reset"))) {
      return new SessionChange.ResetAll();
    }
    if (tokens.is(from, Keyword.BEGIN)
        || (tokens.reads(from, "start") && tokens.reads(from + 1, "transaction"))) {
      return new SessionChange.BeginTransaction();
    }
    if (ends(from)) {
      boolean undoes = tokens.reads(from, "rollback") || tokens.reads(from, "abort");
      return new SessionChange.EndTransaction(!undoes);
    }
    return tokens.is(from, Tokens.WORD) && dialect.verbs().mayCommit(tokens.text(from))
        ? new SessionChange.MayEndTransaction()
        : null;
  }

  private boolean ends(int from) {
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
}
