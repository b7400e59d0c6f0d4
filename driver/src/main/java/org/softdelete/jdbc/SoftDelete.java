package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.configuration.RulesSource;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.jdbc.configuration.SoftDeleteUrl;
import org.softdelete.jdbc.session.ScopeTables;
import org.softdelete.jdbc.session.ThreadScope;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.visibility.PointInTime;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * Makes the deletes of connections soft that are not made by a URL, and says otherwise for a part
 * of the code.
 *
 * <p><b>Wrapping.</b> Build one and share it: all that it wraps shares the rules, and what is
 * remembered of statements that were rewritten.
 *
 * <pre>{@code
 * SoftDelete softDelete = SoftDelete.builder().rules("classpath:softdelete.yaml").build();
 * DataSource source = softDelete.wrap(pool);
 * Connection connection = softDelete.wrap(xaConnection.getConnection());
 * }</pre>
 *
 * <p><b>Scopes.</b> Where an ORM builds the SQL, and no hint can stand in it:
 *
 * <pre>{@code
 * List<User> all = SoftDelete.withDeleted(repository::findAll);
 * SoftDelete.runForced(() -> repository.deleteById(id));
 * }</pre>
 *
 * <p>Of named tables only, so that live rows are shown with deleted ones that they point to:
 *
 * <pre>{@code
 * SoftDelete.withDeleted(Set.of("users"), stories::findAll);
 * }</pre>
 *
 * <p>Such a name means the table and not an alias, and without a schema that table of any schema.
 *
 * <p>A scope holds for the statements that the calling thread executes in it, through any
 * connection of this driver; not for other threads, those of a parallel stream or an executor
 * included. It comes after hints and before {@code SET softdelete.paranoid}. An inner scope keeps
 * what it does not say itself, its end restores the outer one, and exceptions pass through.
 *
 * <p>What counts is when a statement is executed, or added to a batch, not when it was prepared. An
 * ORM that writes changes later must do so inside: flush before the scope ends.
 *
 * <p>What was configured never changes. Thread-safe.
 */
public final class SoftDelete {

  private final SoftDeleteOptions options;
  private final RulesSource rules;
  private final Wrapping wrapping = new Wrapping();

  private SoftDelete(SoftDeleteOptions options, RulesSource rules) {
    this.options = options;
    this.rules = rules;
  }

  /**
   * What runs in a scope and returns a result.
   *
   * @param <T> the result
   * @param <X> what it throws; inferred
   */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object, X extends Throwable> {

    /** Runs. */
    T run() throws X;
  }

  /**
   * What runs in a scope and returns nothing.
   *
   * @param <X> what it throws; inferred
   */
  @FunctionalInterface
  public interface Action<X extends Throwable> {

    /** Runs. */
    void run() throws X;
  }

  /** Begins a configuration in which nothing is said yet. */
  public static SoftDeleteBuilder builder() {
    return new SoftDeleteBuilder();
  }

  /**
   * Of options that are checked.
   *
   * @throws SQLException with SQLState {@code 08001} if the rules do not load
   */
  static SoftDelete of(SoftDeleteOptions options, RulesSource rules) throws SQLException {
    rules.current();
    return new SoftDelete(options, rules);
  }

  /**
   * Of options with the prefix {@code softdelete.}, as in a URL.
   *
   * @throws SQLException with SQLState {@code 08001} if one is wrong, no rules are found, or they
   *     do not load
   */
  static SoftDelete of(Map<String, Object> options) throws SQLException {
    SoftDeleteOptions checked = SoftDeleteOptions.of(Map.of(), options);
    return of(checked, RulesSource.at(checked.rules()));
  }

  /**
   * What the driver has done so far, in all that this class and {@link SoftDeleteDriver} made; all
   * zero if no driver is registered ({@link SoftDeleteDriver#deregister()}). JMX shows the same, as
   * {@code org.softdelete:type=Statistics}.
   */
  public static Statistics statistics() {
    return Statistics.of(SoftDeleteDriver.counted());
  }

  /**
   * Wraps one connection of the real driver, as that of an XA connection. Closing the result closes
   * it.
   *
   * @throws SQLException with SQLState {@code 0A000} if the database is not one whose SQL is
   *     understood, {@code 08001} if {@code connection} is a soft-delete connection already or the
   *     rules changed and do not load any more, {@code HY009} if it is null, or as the database
   *     says; {@code connection} is left open then
   */
  public Connection wrap(Connection connection) throws SQLException {
    return wrapping.wrap(connection, rules.current(), options);
  }

  /**
   * Wraps a data source, a pool for example: its connections are wrapped as by {@link
   * #wrap(Connection)}. Closing the result closes it, if it can be closed.
   *
   * @throws NullPointerException if {@code source} is null
   */
  public SoftDeleteDataSource wrap(DataSource source) {
    return new SoftDeleteDataSource(source, this);
  }

  /**
   * Shows deleted rows beside live ones, as by {@code paranoid(false)}, to what {@code work}
   * executes.
   *
   * @return what {@code work} returns
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T withDeleted(Work<T, X> work)
      throws X {
    return in(said().seeing(Visibility.ALL), work);
  }

  /**
   * Shows deleted rows beside live ones to what {@code action} executes: {@link #withDeleted(Work)}
   * without a result.
   *
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runWithDeleted(Action<X> action) throws X {
    withDeleted(asWork(action));
  }

  /**
   * Shows deleted rows of named tables beside live ones, as by {@code paranoid(false, users)}: a
   * live child with its deleted parent, for example.
   *
   * @param tables listed tables, each as SQL text: {@code users}, {@code app.users}, {@code
   *     "Users"}; a statement on listed tables fails, with SQLState {@code 42704}, if the rules of
   *     its connection list none of such a name
   * @return what {@code work} returns
   * @throws IllegalArgumentException if one of them is no name of a table
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T withDeleted(
      Set<String> tables, Work<T, X> work) throws X {
    return in(said().seeing(Visibility.ALL, ScopeTables.of(tables)), work);
  }

  /**
   * {@link #withDeleted(Set, Work)} without a result, for named tables only.
   *
   * @throws IllegalArgumentException if one of {@code tables} is no name of a table
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runWithDeleted(Set<String> tables, Action<X> action)
      throws X {
    withDeleted(tables, asWork(action));
  }

  /**
   * Shows deleted rows only, as by {@code paranoid(only)}, to what {@code work} executes.
   *
   * @return what {@code work} returns
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T onlyDeleted(Work<T, X> work)
      throws X {
    return in(said().seeing(Visibility.DELETED), work);
  }

  /**
   * Shows deleted rows only to what {@code action} executes: {@link #onlyDeleted(Work)} without a
   * result.
   *
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runOnlyDeleted(Action<X> action) throws X {
    onlyDeleted(asWork(action));
  }

  /**
   * Shows deleted rows only of named tables, as by {@code paranoid(only, users)}.
   *
   * @param tables listed tables, each as SQL text: {@code users}, {@code app.users}, {@code
   *     "Users"}; a statement on listed tables fails, with SQLState {@code 42704}, if the rules of
   *     its connection list none of such a name
   * @return what {@code work} returns
   * @throws IllegalArgumentException if one of them is no name of a table
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T onlyDeleted(
      Set<String> tables, Work<T, X> work) throws X {
    return in(said().seeing(Visibility.DELETED, ScopeTables.of(tables)), work);
  }

  /**
   * {@link #onlyDeleted(Set, Work)} without a result, for named tables only.
   *
   * @throws IllegalArgumentException if one of {@code tables} is no name of a table
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runOnlyDeleted(Set<String> tables, Action<X> action)
      throws X {
    onlyDeleted(tables, asWork(action));
  }

  /**
   * Shows to what {@code work} executes what was there at a time, as by {@code paranoid(asof …)}: a
   * row that was deleted later, and not one that came later, where the rules name the column that
   * tells so. Rows have their values of today, and one that came back was never away. Only reading
   * is possible: a statement that changes rows of a listed table is refused.
   *
   * @param time of the years 1 to 9999
   * @return what {@code work} returns
   * @throws IllegalArgumentException if {@code time} is of another year
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T asOf(
      Instant time, Work<T, X> work) throws X {
    return in(said().seeing(at(time)), work);
  }

  /**
   * Shows to what {@code action} executes what was there at a time: {@link #asOf(Instant, Work)}
   * without a result.
   *
   * @throws IllegalArgumentException as {@link #asOf(Instant, Work)} does
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runAsOf(Instant time, Action<X> action) throws X {
    asOf(time, asWork(action));
  }

  /**
   * Shows what was there at a time of named tables: {@link #asOf(Instant, Work)} of these.
   *
   * @param tables as of {@link #withDeleted(Set, Work)}
   * @return what {@code work} returns
   * @throws IllegalArgumentException if one of {@code tables} is no name of a table, or {@code
   *     time} not of the years 1 to 9999
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T asOf(
      Instant time, Set<String> tables, Work<T, X> work) throws X {
    return in(said().seeing(at(time), ScopeTables.of(tables)), work);
  }

  /**
   * Shows what was there at a time of named tables: {@link #asOf(Instant, Set, Work)} without a
   * result.
   *
   * @throws IllegalArgumentException as {@link #asOf(Instant, Set, Work)} does
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runAsOf(
      Instant time, Set<String> tables, Action<X> action) throws X {
    asOf(time, tables, asWork(action));
  }

  private static Visibility at(Instant time) {
    return Visibility.asOf(PointInTime.of(time));
  }

  /**
   * Makes deletes real that {@code work} executes, as by {@code force}. They reach rows that are
   * soft-deleted already, too.
   *
   * @return what {@code work} returns
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T forced(Work<T, X> work)
      throws X {
    return in(said().forcing(), work);
  }

  /**
   * Makes deletes real that {@code action} executes: {@link #forced(Work)} without a result.
   *
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runForced(Action<X> action) throws X {
    forced(asWork(action));
  }

  /**
   * Makes deletes of named tables real, as by {@code force}.
   *
   * @param tables listed tables, each as SQL text: {@code users}, {@code app.users}, {@code
   *     "Users"}; a statement on listed tables fails, with SQLState {@code 42704}, if the rules of
   *     its connection list none of such a name
   * @return what {@code work} returns
   * @throws IllegalArgumentException if one of them is no name of a table
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T forced(
      Set<String> tables, Work<T, X> work) throws X {
    return in(said().forcing(ScopeTables.of(tables)), work);
  }

  /**
   * {@link #forced(Set, Work)} without a result, for named tables only.
   *
   * @throws IllegalArgumentException if one of {@code tables} is no name of a table
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runForced(Set<String> tables, Action<X> action)
      throws X {
    forced(tables, asWork(action));
  }

  /**
   * Says for what {@code work} deletes who does it, and why, as by {@code by(…)} and {@code
   * reason(…)}: it is written into the columns that the rules name for that.
   *
   * @param actor who; null leaves what holds outside
   * @param reason why; null leaves what holds outside
   * @return what {@code work} returns
   * @throws IllegalArgumentException if one of the two is empty
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T as(
      @Nullable String actor, @Nullable String reason, Work<T, X> work) throws X {
    return ThreadScope.current().deleting(actor, reason).run(work::run);
  }

  /**
   * Says for what {@code action} deletes who does it, and why: {@link #as} without a result.
   *
   * @throws IllegalArgumentException if one of the two is empty
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runAs(
      @Nullable String actor, @Nullable String reason, Action<X> action) throws X {
    as(actor, reason, asWork(action));
  }

  /**
   * Brings soft-deleted rows of a table back, as an UPDATE that sets the marker to its live value
   * does, whatever rows are seen and also where SQL text may not do so ({@code
   * softdelete.hints=off}): with what their delete took along, all or nothing, in the transaction
   * that is open.
   *
   * <pre>{@code
   * SoftDelete.restore(connection, "users", "id = ?", 1);
   * }</pre>
   *
   * @param connection one of this driver, perhaps of a pool
   * @param table a listed table, as SQL text: {@code users}, {@code app.users}, {@code "Users"}
   * @param condition which rows, as SQL text: what stands behind {@code WHERE}
   * @param values those of the parameters in it, in their order
   * @return how many rows of {@code table} came back
   * @throws SQLException with SQLState {@code 0A000} if {@code connection} is not one of this
   *     driver, {@code table} is not listed, or {@code condition} is refused; {@code HY009} if one
   *     of the three is null; the database's state for a foreign key if a row that a row would
   *     point to is soft-deleted; or as the database says
   */
  public static long restore(
      Connection connection, String table, String condition, @Nullable Object... values)
      throws SQLException {
    return ours(connection, table, condition).restore(table, condition, values);
  }

  /**
   * Brings back all that one delete took: the soft-deleted rows of all listed tables that have a
   * column for it ({@code batch} in the rules) with this value, and what was deleted with them, all
   * or nothing, in the transaction that is open.
   *
   * @param connection one of this driver, perhaps of a pool
   * @param id the value that the rows have
   * @return how many rows came back, of all tables
   * @throws SQLException as {@link #restore} does
   */
  public static long restoreBatch(Connection connection, String id) throws SQLException {
    return ours(connection, id).surroundings().restoreBatch(id);
  }

  /**
   * Brings back all that one delete took; see {@link #restoreBatch(Connection, String)}.
   *
   * @return how many rows came back, of all tables
   * @throws SQLException as {@link #restore} does
   */
  public static long restoreBatch(Connection connection, UUID id) throws SQLException {
    return ours(connection, id).surroundings().restoreBatch(id.toString());
  }

  /** What is behind a connection of this driver; none of its arguments may be null. */
  private static SoftDeleteConnection ours(
      @Nullable Connection connection, @Nullable Object... arguments) throws SQLException {
    if (connection == null || Arrays.asList(arguments).contains(null)) {
      throw new SQLException(
          "What to restore, or the connection, is null. Nothing was restored.",
          SqlStates.NULL_ARGUMENT);
    }
    if (!connection.isWrapperFor(SoftDeleteConnection.class)) {
      throw new SQLException(
          "The connection is not one of this driver. Nothing was restored; give it one whose URL"
              + " starts with '"
              + SoftDeleteUrl.PREFIX
              + "', or one that was wrapped.",
          SqlStates.NOT_SUPPORTED);
    }
    return connection.unwrap(SoftDeleteConnection.class);
  }

  /** What is said outside. */
  private static Said said() {
    return ThreadScope.current().said();
  }

  private static <T extends @Nullable Object, X extends Throwable> T in(Said said, Work<T, X> work)
      throws X {
    return ThreadScope.current().saying(said).run(work::run);
  }

  private static <X extends Throwable> Work<@Nullable Void, X> asWork(Action<X> action) {
    return () -> {
      action.run();
      return null;
    };
  }
}
