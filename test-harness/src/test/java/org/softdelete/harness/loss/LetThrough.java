package org.softdelete.harness.loss;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.softdelete.harness.oracle.Subject;

/**
 * A driver with a door left open: texts that match go unread to the database, over a connection of
 * the plain driver, unless they are prepared. Of the methods of a statement it knows those that the
 * oracle calls. Thread-safe.
 *
 * @param driver the driver that all others go through
 * @param unread what is found in the texts that it does not read
 */
public record LetThrough(Subject driver, Pattern unread) implements Subject {

  @Override
  public Connection connect(String plainUrl) throws SQLException {
    Connection reading = driver.connect(plainUrl);
    Connection plain = DriverManager.getConnection(plainUrl);
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("close")) {
            plain.close();
          }
          Object result = call(method, reading, arguments);
          return method.getName().equals("createStatement")
              ? statement((Statement) result, plain.createStatement())
              : result;
        });
  }

  private Statement statement(Statement reading, Statement plain) {
    AtomicReference<Statement> last = new AtomicReference<>(reading);
    return proxy(
        Statement.class,
        (self, method, arguments) -> {
          if (method.getName().equals("execute")) {
            last.set(unread.matcher((String) arguments[0]).find() ? plain : reading);
          }
          return call(method, last.get(), arguments);
        });
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
