package org.softdelete.jdbc.relations;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.softdelete.jdbc.configuration.LogCategory;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.jdbc.database.TransactionState;
import org.softdelete.jdbc.reference.ToldOnce;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.FailedTransaction;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.TargetName;

/**
 * What one connection knows of its database's relations. That is what is committed; but behind a
 * definition in its own transaction, and while it has temporary relations, it is what this
 * connection alone sees. As thread-safe as the connection.
 */
public final class SessionRelations {

  private static final Logger LOG = LoggerFactory.getLogger(LogCategory.NAME);

  private static final long IN_VAIN_FOR = TimeUnit.SECONDS.toNanos(1);
  private static final int MOST_IN_VAIN = 256;
  private static final int STATEMENTS_PER_LOOK_AT_AGE = 256;

  private final SharedRelations shared;
  private final Database database;
  private final SideQuestions questions;

  private ReadCatalog known;

  /** How many changes there were when this connection looked last. */
  private int seen = -1;

  /** Whether this connection sees other relations than all. */
  private boolean own;

  /** Whether what this connection sees may have changed since it looked. */
  private boolean stale;

  /** Whether relations were defined in the transaction that is open. */
  private boolean defined;

  /**
   * Whether the transaction has ended and nothing was executed since: not every driver tells that
   * none is open without auto-commit.
   */
  private boolean between;

  /** The names of relations that the catalog was read for and did not have. */
  private final Set<String> inVain = new HashSet<>(0);

  private long lookedAt;
  private int meaning;
  private int statements;
  private boolean closed;

  /** Of a new connection to the database that {@code shared} is of. */
  public SessionRelations(SharedRelations shared, Database database, SideQuestions questions) {
    this.shared = shared;
    this.database = database;
    this.questions = questions;
    this.known = shared.last();
    shared.opened();
  }

  /** What was told of the database's tables that is told once. */
  public ToldOnce told() {
    return shared.warned();
  }

  /** What is known now; read again if it may have changed. */
  public ReadCatalog known() throws SQLException {
    if (shared.listsNothing()) {
      return known;
    }
    if (++statements % STATEMENTS_PER_LOOK_AT_AGE == 0) {
      shared.changeIfOld();
    }
    ReadCatalog now = seen == shared.changes() && !stale ? known : look();
    between = false;
    return now;
  }

  /**
   * What is known after the catalog is read for relations that it did not have when it was read
   * last.
   *
   * @param missing their names; once they were looked for in vain, queries that name them are no
   *     reason to read it again within a second
   * @param changed whether a statement changes them, which always is a reason
   */
  public ReadCatalog readAgain(Collection<TargetName> missing, boolean changed)
      throws SQLException {
    boolean asked = missing.stream().map(TargetName::name).allMatch(inVain::contains);
    if (!asked || changed || System.nanoTime() - lookedAt > IN_VAIN_FOR) {
      if (inVain.size() > MOST_IN_VAIN) {
        inVain.clear();
      }
      missing.forEach(target -> inVain.add(target.name()));
      stale = true;
    }
    return look();
  }

  /** A number that is another one when a name may mean another relation than before. */
  public int meaning() {
    return meaning;
  }

  /** What a statement that was executed may have changed; also one that failed on its way. */
  public void changed(NameChanges changes) throws SQLException {
    if (changes.areNone()) {
      return;
    }
    meaning++;
    if (changes.relations()) {
      defined = questions.transaction() != TransactionState.NONE;
      stale = true;
      shared.change();
    } else if (defined) {
      stale = true;
    }
  }

  /** A statement failed by something that is not there, which another process may have changed. */
  public void doubt() {
    shared.doubt();
  }

  /** The transaction has ended, whether it was committed or rolled back. */
  public void endTransaction() {
    meaning++;
    between = true;
    if (defined) {
      defined = false;
      stale = true;
      shared.change();
    }
    if (own && known.catalog().temporary().isEmpty()) {
      own = false;
      seen = -1;
    }
  }

  /** The connection is closed. */
  public void close() {
    if (!closed) {
      closed = true;
      shared.closed();
    }
  }

  private ReadCatalog look() throws SQLException {
    int number = shared.changes();
    if (!stale && !own && shared.isReadSince(number)) {
      if (known != shared.last()) {
        meaning++;
      }
      known = shared.last();
      seen = number;
      return known;
    }
    Catalog catalog;
    boolean committed;
    try {
      committed = between || questions.transaction() == TransactionState.NONE;
      catalog = questions.ask(real -> database.catalog(real, shared.listedNames()));
    } catch (FailedTransaction nothingIsExecutedNow) {
      return known;
    } catch (SQLFeatureNotSupportedException notReadable) {
      if (number == 1) {
        LOG.warn(
            "The catalog of the database cannot be read, so views, partitions and other names of"
                + " listed tables are not known, and deletes through them are real: {}",
            notReadable.getMessage());
      }
      catalog = Catalog.UNKNOWN;
      committed = true;
    }
    if (committed) {
      shared.publish(catalog.shared(), number);
    }
    own = !committed || !catalog.temporary().isEmpty();
    meaning++;
    known = own ? shared.read(catalog) : shared.last();
    seen = number;
    stale = false;
    lookedAt = System.nanoTime();
    return known;
  }
}
