package org.softdelete.jdbc.relations;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.configuration.CheckMode;
import org.softdelete.jdbc.reference.ToldOnce;
import org.softdelete.rewrite.check.RulesCheck;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rules.Rules;

/**
 * What all connections to one database know of its relations: what was committed there. It is read
 * by the first connection, again behind each definition that passes through the driver, when a
 * statement failed by something that is not there, when it has grown old, and when no connection
 * was open for a while. Thread-safe.
 */
public final class SharedRelations {

  /** So long a catalog is relied upon that others than the driver's connections may change. */
  private static final long OLD_AFTER = TimeUnit.MINUTES.toNanos(5);

  /** So long a catalog that was read in vain is relied upon, whatever fails. */
  private static final long IN_VAIN_FOR = TimeUnit.SECONDS.toNanos(1);

  private final Rules rules;
  private final Dialect dialect;
  private volatile ReadCatalog last;

  /** How often it was said that the catalog may have changed. */
  private volatile int changes;

  private int readAt = -1;
  private long readTime;

  /** Whether what was read last was what was known before. */
  private boolean inVain;

  private int open;
  private final Set<CheckMode> told = EnumSet.noneOf(CheckMode.class);
  private final ToldOnce warned = new ToldOnce();

  /** Of a database that nothing is known of yet. */
  public SharedRelations(Rules rules, Dialect dialect) {
    this.rules = rules;
    this.dialect = dialect;
    this.last = read(Catalog.UNKNOWN);
  }

  /** The names of the tables that the rules list, as they are written there. */
  Set<String> listedNames() {
    return RulesCheck.tables(rules);
  }

  /** Whether no table is listed, so that it does not matter what the catalog says. */
  boolean listsNothing() {
    return rules.tables().isEmpty();
  }

  ReadCatalog read(Catalog catalog) {
    return new ReadCatalog(catalog, rules, dialect);
  }

  /** What was told of its tables that is told once. */
  ToldOnce warned() {
    return warned;
  }

  /** What was read last. */
  ReadCatalog last() {
    return last;
  }

  /** A number that grows when the catalog may have changed. */
  int changes() {
    return changes;
  }

  /** Says that the catalog may have changed. */
  synchronized void change() {
    changes++;
  }

  /** Says so if it was read long ago. */
  synchronized void changeIfOld() {
    if (readAt == changes && System.nanoTime() - readTime > OLD_AFTER) {
      changes++;
    }
  }

  /** Says so as a statement failed by something that is not there, unless it was read just now. */
  synchronized void doubt() {
    if (readAt == changes && !(inVain && System.nanoTime() - readTime < IN_VAIN_FOR)) {
      changes++;
    }
  }

  /** Whether what was read last was read since the changes were so many. */
  synchronized boolean isReadSince(int number) {
    return readAt >= number;
  }

  /** Takes over what was read when the changes were so many, if nobody read it later. */
  synchronized void publish(Catalog committed, int number) {
    if (number >= readAt) {
      inVain = committed.equals(last.catalog());
      if (!inVain) {
        last = read(committed);
      }
      readAt = number;
      readTime = System.nanoTime();
    }
  }

  /** A connection was opened. Databases in memory begin anew when the last one was closed. */
  synchronized void opened() {
    if (open++ == 0) {
      changes++;
    } else {
      changeIfOld();
    }
  }

  /** A connection was closed. */
  synchronized void closed() {
    open--;
  }

  /** What is told of a catalog when it is known for the first time. */
  @FunctionalInterface
  public interface Telling {

    /** Tells, or refuses to go on. */
    void tell(Catalog catalog) throws SQLException;
  }

  /**
   * Tells of {@code catalog}, unless somebody with such an option was told before, and did not
   * refuse it.
   */
  public synchronized void tellOnce(CheckMode option, Catalog catalog, Telling telling)
      throws SQLException {
    if (!told.contains(option)) {
      telling.tell(catalog);
      told.add(option);
    }
  }
}
