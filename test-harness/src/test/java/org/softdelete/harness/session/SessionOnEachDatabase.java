package org.softdelete.harness.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Tests with a fresh database and a connection through the driver each. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.softdelete.harness.database.Servers#products")
@ExtendWith(Servers.Parameter.class)
abstract class SessionOnEachDatabase {

  @Parameter Product product;
  Users users;
  Connection connection;

  @BeforeEach
  final void connect(Servers servers) throws SQLException {
    String name = "session_" + UUID.randomUUID().toString().replace("-", "");
    users = Users.create(servers.get(product), name.toLowerCase(Locale.ROOT));
    connection = users.connect();
  }

  @AfterEach
  final void disconnect() throws SQLException {
    connection.close();
  }
}
