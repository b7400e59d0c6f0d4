package org.softdelete.jdbc;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.rewriting.SessionRewriting;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.FailedTransaction;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.TakenKey;

/**
 * The texts of a statement's batch. They are rewritten when they are added and executed later, so
 * what their names mean must not have changed in between, nor may one of them change it for those
 * behind. As thread-safe as the statement.
 */
final class TextBatch {

  private final SessionRewriting rewriting;
  private final List<Added> added = new ArrayList<>(0);
  private NameChanges names = NameChanges.NONE;

  /** What they write of their deletes; null if they cannot all be told it at once. */
  private @Nullable DeleteEvent event = DeleteEvent.NONE;

  private int meaning;

  /** A text, and what became of it when it was added. */
  private record Added(String sql, Rewritten rewritten, RewriteContext context) {}

  TextBatch(SessionRewriting rewriting) {
    this.rewriting = rewriting;
  }

  /** Whether the next text begins it. */
  boolean isEmpty() {
    return added.isEmpty();
  }

  /** What the texts change in what names mean, once they are executed. */
  NameChanges names() {
    return names;
  }

  /** The keys that the texts take over where deleted rows hold them. */
  List<TakenKey> taken() {
    return added.stream().flatMap(one -> one.rewritten().taken().stream()).toList();
  }

  /** The keys by which soft-deleted rows may hold what the texts really delete. */
  List<HoldingKey> holding() {
    return added.stream().flatMap(one -> one.rewritten().holding().stream()).toList();
  }

  /** What they write of their deletes; nothing where each of them is executed apart. */
  DeleteEvent event() {
    return event == null ? DeleteEvent.NONE : event;
  }

  /** A text was added to the real statement's batch. */
  void add(String sql, Rewritten rewritten, RewriteContext context) throws SQLException {
    if (added.isEmpty()) {
      meaning = rewriting.meaning();
    }
    added.add(new Added(sql, rewritten, context));
    names = names.and(rewritten.names());
    event = event == null ? null : event.then(rewritten.event());
  }

  /** Whether something has to be done, or told, between them. */
  boolean executesApart() {
    return event == null
        || event.shared()
        || added.stream().anyMatch(one -> one.rewritten().deletes());
  }

  /**
   * Refuses what sets the session in a batch: the texts behind it are rewritten before it is
   * executed; and what a failed transaction did not let be understood.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   * @throws FailedTransaction with SQLState {@code 25P02}
   */
  void requireFit(Rewritten rewritten) throws SQLException {
    if (rewritten.provisional()) {
      throw new FailedTransaction(null);
    }
    if (!rewriting.mayChangeUnseen(rewritten.changes())) {
      throw new SQLFeatureNotSupportedException(
          "A statement that sets what is softdelete's, or that begins or ends a transaction, cannot"
              + " be part of a batch: what holds for the statements behind it would not be known"
              + " yet. Execute it on its own.",
          SqlStates.NOT_SUPPORTED);
    }
  }

  /**
   * Refuses to prepare a text whose statements have to be sent apart from one another.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  static void requireOneStatement(Rewritten text) throws SQLException {
    if (!text.parts().isEmpty()) {
      throw new SQLFeatureNotSupportedException(
          "Other tables point to rows that this text deletes, or hints say different things of its"
              + " deletes, so that something has to be done before its next statement, and it cannot"
              + " be prepared. Nothing was sent. Prepare each of its statements by itself, or execute the text unprepared.",
          SqlStates.NOT_SUPPORTED);
    }
  }

  /** How many texts there are. */
  int size() {
    return added.size();
  }

  /** What became of a text, counted from 0 on. */
  Rewritten rewritten(int number) {
    return added.get(number).rewritten();
  }

  /** The real statement's batch was executed or cleared. */
  void clear() {
    added.clear();
    names = NameChanges.NONE;
    event = DeleteEvent.NONE;
  }

  /**
   * Refuses to execute the batch if a text of it would be rewritten otherwise now.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  void requireMeaning() throws SQLException {
    if (added.isEmpty() || rewriting.meaning() == meaning) {
      return;
    }
    for (Added one : added) {
      requireAlike(one.rewritten(), rewriting.rewrite(one.sql(), one.context()));
    }
  }

  /**
   * Refuses to execute what was rewritten if it would be rewritten otherwise now.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  static void requireAlike(Rewritten then, Rewritten now) throws SQLException {
    if (!then.sql().equals(now.sql())) {
      throw new SQLFeatureNotSupportedException(
          "Which table a name means changed since this batch was begun. Nothing was sent. Execute"
              + " the batch before that, and begin another one.",
          SqlStates.NOT_SUPPORTED);
    }
  }
}
