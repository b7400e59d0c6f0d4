package org.softdelete.matrix;

import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;

/**
 * Tests that run on every database, and whose outcome is on {@code docs/matrix.md}. Each class has
 * a new database of its own.
 */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(DatabasesOfEntry.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({Servers.Parameter.class, OutcomeRecorder.class})
public abstract class OnEachDatabase {

  @Parameter private Product product;
  private MatrixDatabase database;

  /** For subclasses. */
  protected OnEachDatabase() {}

  @BeforeParameterizedClassInvocation(injectArguments = false)
  final void createTheDatabase(Servers servers) throws SQLException {
    database = create(servers.get(product), getClass().getSimpleName().toLowerCase(Locale.ROOT));
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
