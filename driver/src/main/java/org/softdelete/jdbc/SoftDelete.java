package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.configuration.RulesSource;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.jdbc.session.ThreadScope;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.Visibility;

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
    return in(ThreadScope.current().seeing(Visibility.ALL), work);
  }

  /**
   * Shows deleted rows beside live ones to what {@code action} executes: {@link #withDeleted}
   * without a result.
   *
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runWithDeleted(Action<X> action) throws X {
    withDeleted(asWork(action));
  }

  /**
   * Shows deleted rows only, as by {@code paranoid(only)}, to what {@code work} executes.
   *
   * @return what {@code work} returns
   * @throws X what {@code work} throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T onlyDeleted(Work<T, X> work)
      throws X {
    return in(ThreadScope.current().seeing(Visibility.DELETED), work);
  }

  /**
   * Shows deleted rows only to what {@code action} executes: {@link #onlyDeleted} without a result.
   *
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runOnlyDeleted(Action<X> action) throws X {
    onlyDeleted(asWork(action));
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
    return in(ThreadScope.current().forcing(), work);
  }

  /**
   * Makes deletes real that {@code action} executes: {@link #forced} without a result.
   *
   * @throws X what {@code action} throws
   */
  public static <X extends Throwable> void runForced(Action<X> action) throws X {
    forced(asWork(action));
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
    requireText("actor", actor);
    requireText("reason", reason);
    return in(ThreadScope.current().deleting(new Deleter(actor, reason)), work);
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

  private static void requireText(String name, @Nullable String value) {
    if (value != null && value.isEmpty()) {
      throw new IllegalArgumentException(
          "The %s is empty. Say one, or null to leave what holds outside.".formatted(name));
    }
  }

  private static <T extends @Nullable Object, X extends Throwable> T in(
      ThreadScope scope, Work<T, X> work) throws X {
    ThreadScope outer = scope.enter();
    try {
      return work.run();
    } finally {
      outer.enter();
    }
  }

  private static <X extends Throwable> Work<@Nullable Void, X> asWork(Action<X> action) {
    return () -> {
      action.run();
      return null;
    };
  }
}
