package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rules.Rules;

/**
 * Says otherwise in code, for applications whose ORM builds the SQL:
 *
 * <pre>{@code
 * List<User> all = SoftDelete.withDeleted(() -> repository.findAll());
 * SoftDelete.forced(() -> repository.deleteById(id));
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
 * <p>Thread-safe.
 */
public final class SoftDelete {

  private SoftDelete() {}

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

  /** Statements see deleted rows beside live ones, as by {@code paranoid(false)}. */
  public static <T extends @Nullable Object, X extends Throwable> T withDeleted(Work<T, X> work)
      throws X {
    return ThreadScope.current().seeing(Visibility.ALL).run(work);
  }

  /** Statements see deleted rows beside live ones, as by {@code paranoid(false)}. */
  public static <X extends Throwable> void withDeleted(Action<X> action) throws X {
    withDeleted(asWork(action));
  }

  /** Statements see deleted rows only, as by {@code paranoid(only)}. */
  public static <T extends @Nullable Object, X extends Throwable> T onlyDeleted(Work<T, X> work)
      throws X {
    return ThreadScope.current().seeing(Visibility.DELETED).run(work);
  }

  /** Statements see deleted rows only, as by {@code paranoid(only)}. */
  public static <X extends Throwable> void onlyDeleted(Action<X> action) throws X {
    onlyDeleted(asWork(action));
  }

  /** Deletes are real, and reach rows that are soft-deleted already, as by {@code force}. */
  public static <T extends @Nullable Object, X extends Throwable> T forced(Work<T, X> work)
      throws X {
    return ThreadScope.current().forcing().run(work);
  }

  /** Deletes are real, and reach rows that are soft-deleted already, as by {@code force}. */
  public static <X extends Throwable> void forced(Action<X> action) throws X {
    forced(asWork(action));
  }

  /**
   * The rules at a location.
   *
   * @param location {@code classpath:x.yaml}, {@code file:/x.yaml}, or a path
   * @throws SQLException with SQLState {@code 08001} if there are none or they do not load
   */
  public static Rules rules(String location) throws SQLException {
    var locations = new RulesLocation(System::getProperty, System::getenv);
    return new Wrapping().load(locations.read(location));
  }

  /**
   * Wraps one connection that is neither made by a URL nor by a data source, as that of an XA
   * connection; closing the result closes it.
   *
   * @throws SQLException with SQLState {@code 0A000} if the database is not one whose SQL is
   *     understood, {@code 08001} if {@code connection} is a soft-delete connection already, or as
   *     the database says; {@code connection} is left open then
   */
  public static Connection wrap(Connection connection, Rules rules) throws SQLException {
    return new Wrapping().wrap(connection, rules, SoftDeleteOptions.DEFAULT);
  }

  private static <X extends Throwable> Work<@Nullable Void, X> asWork(Action<X> action) {
    return () -> {
      action.run();
      return null;
    };
  }
}
