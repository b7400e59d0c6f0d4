package org.softdelete.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.loss.LossWatch;

/**
 * Tests that run on every database, and whose outcome is on {@code docs/matrix.md}. Each class has
 * a new database of its own. After each test all rows that were ever put into its tables are still
 * there, unless the test {@link Forces} one out.
 */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(DatabasesOfEntry.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({Servers.Parameter.class, OutcomeRecorder.class})
public abstract class OnEachDatabase {

  @Parameter private Product product;
  private MatrixDatabase database;
  private Optional<LossWatch> watch = Optional.empty();

  /** For subclasses. */
  protected OnEachDatabase() {}

  @BeforeParameterizedClassInvocation(injectArguments = false)
  final void createTheDatabase(Servers servers) throws SQLException {
    database = create(servers.get(product), getClass().getSimpleName().toLowerCase(Locale.ROOT));
    watch = database.watch();
  }

  @AfterParameterizedClassInvocation(injectArguments = false)
  final void watchNoLonger() throws SQLException {
    if (watch.isPresent()) {
      watch.get().close();
    }
  }

  @BeforeEach
  final void watchTheRows() throws SQLException {
    if (watch.isPresent()) {
      watch.get().start();
    }
  }

  @AfterEach
  final void noRowIsGoneThatWasNotForcedOut(TestInfo test) throws SQLException {
    if (watch.isPresent()) {
      boolean forces = test.getTestMethod().orElseThrow().isAnnotationPresent(Forces.class);
      assertThat(watch.get().losses()).hasSizeLessThanOrEqualTo(forces ? 1 : 0);
    }
  }

  /** Runs a statement of the test's own on the real database; nobody minds what it deletes. */
  protected final void prepare(String sql) throws SQLException {
    if (watch.isPresent()) {
      watch.get().pause(true);
    }
    database.execute(sql);
    if (watch.isPresent()) {
      watch.get().pause(false);
    }
  }

  /** Creates the database: if nothing else is said, with empty tables. */
  protected MatrixDatabase create(Server server, String name) throws SQLException {
    return MatrixDatabase.create(server, name);
  }

  /** On which product the tests run now. */
  protected final Product product() {
    return product;
  }

  /** The database of this class. */
  protected final MatrixDatabase database() {
    return database;
  }
}
