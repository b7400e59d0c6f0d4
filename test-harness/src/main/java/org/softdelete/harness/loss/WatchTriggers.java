package org.softdelete.harness.loss;

import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.Product;

/**
 * Triggers on the listed tables of a fixture that note every row that is really deleted, whatever
 * the statement calls the table: in the deleting transaction, so that a roll-back takes the note
 * back. Nothing else fires them, so they leave alone what is tested. Implementations are immutable.
 */
interface WatchTriggers {

  /** Where the notes are kept. */
  String SCHEMA = "softdelete_watch";

  /**
   * The tables for the notes.
   *
   * <p>{@code losses}: from which relation, and the row, in words. {@code pauses}: while there is a
   * row in it, nothing is noted.
   */
  String TABLES =
      """
      CREATE SCHEMA softdelete_watch;
      CREATE TABLE softdelete_watch.losses (relation VARCHAR(200), content VARCHAR(4000));
      CREATE TABLE softdelete_watch.pauses (number INT);
      """;

  /** Those of a database. */
  static WatchTriggers of(Product product) {
    return switch (product) {
      case H2 -> new H2WatchTriggers();
      case POSTGRESQL -> new PostgresqlWatchTriggers();
      case HSQLDB -> new HsqldbWatchTriggers();
    };
  }

  /** SQL that makes the triggers, to be run behind the fixture's script and {@link #TABLES}. */
  String script(Fixture fixture);

  /**
   * To be called behind a statement that may have made tables.
   *
   * @param plain of a connection of the plain driver
   * @throws SQLException if the database cannot be asked, or does not take a trigger
   */
  default void watchNew(Statement plain, Fixture fixture) throws SQLException {}
}
