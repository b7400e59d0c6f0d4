package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** No way leads out of the driver, on real databases: asked of every method that there is. */
@ExtendWith(Servers.Parameter.class)
class WrappersTest {

  /** Out of what a database answers at all, on the poorer of the two. */
  private static final int ANSWERED = 50;

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void whatAMethodReturnsIsAWrapper(Product product, Servers servers) throws SQLException {
    Set<String> answered = new TreeSet<>();
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "wrappers")) {
      for (Class<?> type : RealObjects.INTERFACES) {
        for (Method method : type.getMethods()) {
          if (leadsSomewhere(method)) {
            for (Class<?> wanted : wanted(method)) {
              try (Connection connection = database.connect()) {
                Object result =
                    invoke(
                        RealObjects.of(type, connection),
                        method,
                        RealObjects.arguments(method, wanted));
                assertInside(method.toGenericString(), result, connection);
                if (result != null) {
                  answered.add(method.toGenericString());
                }
              }
            }
          }
        }
      }
    }
    assertThat(answered).hasSizeGreaterThan(ANSWERED);
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void theWayBackLeadsToTheSameObject(Product product, Servers servers) throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "wrappers_back");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("SELECT id FROM items");
      assertThat(rows.getStatement()).isSameAs(statement);
      assertThat(statement.getResultSet()).isSameAs(rows);
      assertThat(statement.getConnection()).isSameAs(connection);
      statement.executeUpdate(
          "INSERT INTO items (name) VALUES ('new')", Statement.RETURN_GENERATED_KEYS);
      ResultSet keys = statement.getGeneratedKeys();
      assertThat(keys.getStatement()).isSameAs(statement);
      assertThat(keys.next()).isTrue();
      DatabaseMetaData metaData = connection.getMetaData();
      assertThat(metaData.getConnection()).isSameAs(connection);
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void unwrappingToJdbcStaysInsideAndToTheDriversClassLeadsOutside(Product product, Servers servers)
      throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "wrappers_unwrap");
        Connection connection = database.connect();
        Connection plain = DriverManager.getConnection(connection.getMetaData().getURL())) {
      for (Class<?> type : RealObjects.INTERFACES) {
        if (RealObjects.of(type, connection) instanceof Wrapper wrapper) {
          Class<?> real = RealObjects.of(type, plain).getClass();
          assertThat(wrapper.unwrap(type)).as("%s", type).isSameAs(wrapper);
          assertThat(wrapper.isWrapperFor(type)).as("%s", type).isTrue();
          assertThat(wrapper.isWrapperFor(real)).as("%s", real).isTrue();
          assertThat((Object) wrapper.unwrap(real)).as("%s", real).isExactlyInstanceOf(real);
          assertThat(wrapper.isWrapperFor(Runnable.class)).as("%s", type).isFalse();
        }
      }
    }
  }

  /** The classes to ask a method for that asks which one is wanted. */
  private static List<Class<?>> wanted(Method method) {
    return List.of(method.getParameterTypes()).contains(Class.class)
        ? List.of(Array.class, ResultSet.class, Object.class)
        : List.of(Object.class);
  }

  private static boolean leadsSomewhere(Method method) {
    Class<?> result = method.getReturnType();
    return !method.getName().equals("unwrap")
        && (result == Object.class || RealObjects.INTERFACES.contains(result));
  }

  /** What the method answers; null also if it does not answer. */
  private static @Nullable Object invoke(
      Object receiver, Method method, @Nullable Object... arguments) {
    try {
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).as("%s", method).isInstanceOf(SQLException.class);
      assertThat(((SQLException) e.getCause()).getSQLState()).as("%s", method).isNotNull();
      return null;
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertInside(String method, @Nullable Object result, Connection connection)
      throws SQLException {
    if (RealObjects.INTERFACES.stream().anyMatch(type -> type.isInstance(result))) {
      assertThat(result.getClass().getPackageName()).as(method).isEqualTo("org.softdelete.jdbc");
    }
    if (result instanceof Connection other) {
      assertThat(other).as(method).isSameAs(connection);
    } else if (result instanceof Statement statement) {
      assertThat(statement.getConnection()).as(method).isSameAs(connection);
    } else if (result instanceof ResultSet rows) {
      assertInside(method + ".getStatement()", rows.getStatement(), connection);
    } else if (result instanceof Array array) {
      assertInside(method + ".getResultSet()", array.getResultSet(), connection);
    } else if (result instanceof DatabaseMetaData metaData) {
      assertThat(metaData.getConnection()).as(method).isSameAs(connection);
    }
  }
}
