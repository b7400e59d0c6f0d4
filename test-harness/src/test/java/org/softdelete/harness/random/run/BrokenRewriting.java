package org.softdelete.harness.random.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.softdelete.harness.oracle.Subject;

/**
 * A driver whose rewriting has a fault: the text that the driver would send is spoilt, and sent
 * through the plain driver. Thread-safe if the fault is.
 *
 * @param driver the driver that rewrites well
 * @param fault spoils a rewritten text
 */
record BrokenRewriting(Subject driver, UnaryOperator<String> fault) implements Subject {

  @Override
  public Connection connect(String plainUrl) throws SQLException {
    Connection rewriting = driver.connect(plainUrl);
    return spoilt(Connection.class, DriverManager.getConnection(plainUrl), rewriting);
  }

  /** Passes all calls on to {@code plain}, SQL texts rewritten and spoilt. */
  private <T> T spoilt(Class<T> type, T plain, Connection rewriting) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("close") && plain instanceof Connection) {
                rewriting.close();
              }
              if (arguments != null && arguments[0] instanceof String sql) {
                arguments[0] = fault.apply(rewriting.nativeSQL(sql));
              }
              try {
                Object result = method.invoke(plain, arguments);
                return method.getName().equals("createStatement")
                    ? spoilt(Statement.class, (Statement) result, rewriting)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
