package org.softdelete.harness.random.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.jdbc.SoftDelete;

/**
 * A driver whose rewriting has a fault: what it sends is spoilt on its way to the database, but for
 * its own questions to the catalog. Thread-safe if the fault is.
 *
 * @param rules where the rules are
 * @param fault spoils a rewritten text
 */
record BrokenRewriting(String rules, UnaryOperator<String> fault) implements Subject {

  private static final Pattern CATALOG =
      Pattern.compile("information_schema|pg_catalog", Pattern.CASE_INSENSITIVE);

  @Override
  public Connection connect(String plainUrl) throws SQLException {
    Connection plain = DriverManager.getConnection(plainUrl);
    return SoftDelete.builder().rules(rules).build().wrap(spoilt(Connection.class, plain));
  }

  /** Passes all calls on to {@code plain}, SQL texts spoilt. */
  private <T> T spoilt(Class<T> type, T plain) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (arguments != null
                  && arguments[0] instanceof String sql
                  && !CATALOG.matcher(sql).find()) {
                arguments[0] = fault.apply(sql);
              }
              try {
                Object result = method.invoke(plain, arguments);
                return method.getName().equals("createStatement")
                    ? spoilt(Statement.class, (Statement) result)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
