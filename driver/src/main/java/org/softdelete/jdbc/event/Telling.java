package org.softdelete.jdbc.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.EventPhrases;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.TransactionState;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SqlStates;

/**
 * Tells a connection what a soft delete writes of itself, right in front of it, and takes that back
 * behind it: a pool hands the session to others, and a trigger may delete, too. Where nobody says
 * anything, and the statement's own text knows what to write then, it costs nothing. As thread-safe
 * as the real connection.
 */
public final class Telling {

  private final Connection real;
  private final EventPhrases phrases;
  private final Database database;
  private final boolean trusting;

  /**
   * Of the connection {@code real}.
   *
   * @param trusting whether SQL text may say something, too; else all is told each time
   */
  public Telling(Connection real, EventPhrases phrases, Database database, boolean trusting) {
    this.real = real;
    this.phrases = phrases;
    this.database = database;
    this.trusting = trusting;
  }

  /**
   * {@code plan}, around which is told what {@code event} needs.
   *
   * @param said who deletes, and why, where no hint says otherwise
   * @param changes what the text changes in the session
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000} if it cannot be told
   */
  public Plan around(Plan plan, DeleteEvent event, Deleter said, List<SessionChange> changes)
      throws SQLException {
    Deleter deleter = event.said().or(said);
    String actor = event.actor() ? deleter.actor() : null;
    String reason = event.reason() ? deleter.reason() : null;
    if (trusting && !event.shared() && actor == null && reason == null) {
      return plan;
    }
    if (phrases.local() && changes.stream().anyMatch(Telling::isOfTransaction)) {
      throw refused();
    }
    return plan.telling(
        () -> tell(event.shared() ? UUID.randomUUID().toString() : null, actor, reason),
        this::forget,
        phrases.local());
  }

  private void tell(@Nullable String batch, @Nullable String actor, @Nullable String reason)
      throws SQLException {
    try (PreparedStatement telling = real.prepareStatement(phrases.tell())) {
      telling.setString(1, batch);
      telling.setString(2, actor);
      telling.setString(3, reason);
      telling.execute();
    }
  }

  /** A transaction that has failed forgets it by itself: it goes back to before it was told. */
  private void forget() throws SQLException {
    if (!phrases.local() || database.transaction(real) != TransactionState.FAILED) {
      tell(null, null, null);
    }
  }

  private static boolean isOfTransaction(SessionChange change) {
    return change instanceof SessionChange.BeginTransaction
        || change instanceof SessionChange.EndTransaction;
  }

  private static SQLException refused() {
    return new SQLFeatureNotSupportedException(
        "The rules want to know of a delete who did it, why, and by which statement, which cannot"
            + " be told in front of a text that begins or ends a transaction, with which it would"
            + " end. Nothing was sent. Execute its statements one by one.",
        SqlStates.NOT_SUPPORTED);
  }
}
