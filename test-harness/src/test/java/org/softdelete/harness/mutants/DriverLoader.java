package org.softdelete.harness.mutants;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.softdelete.dialect.Dialect;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rules.Rules;

/**
 * Loads the driver anew, with other code, beside the true one. What they share is what goes in and
 * comes out: rules, dialects, and the rewriter's model. Thread-safe.
 */
final class DriverLoader extends ClassLoader {

  /** What a rewriter is given, and answers. */
  private static final List<String> SHARED =
      List.of(
          "org.softdelete.rewrite.event.",
          "org.softdelete.rewrite.model.",
          "org.softdelete.rewrite.options.",
          "org.softdelete.rewrite.visibility.");

  private static final String DIALECT = "org.softdelete.dialect.";

  private final Code code;

  /** A loader of this code. */
  DriverLoader(Code code) {
    super(DriverLoader.class.getClassLoader());
    this.code = code;
  }

  /** The code of classes. */
  @FunctionalInterface
  interface Code {

    /**
     * That of a class.
     *
     * @throws ClassNotFoundException if there is none of that name
     */
    byte[] of(String type) throws ClassNotFoundException;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isLoadedAnew(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] bytes = code.of(name);
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private static boolean isLoadedAnew(String name) {
    return name.startsWith("org.softdelete.jdbc.")
        || (name.startsWith("org.softdelete.rewrite.")
            && SHARED.stream().noneMatch(name::startsWith))
        // The parts of one database know the wrappers, which are loaded anew.
        || (name.startsWith(DIALECT) && name.indexOf('.', DIALECT.length()) > 0);
  }

  /**
   * A rewriter for a stock; one that always fails if the code makes none.
   *
   * @param mode what is read a second time, and refused if it is wrong
   */
  Rewriting rewriting(Stock stock, SecondReadingMode mode) {
    try {
      Class<?> type = loadClass("org.softdelete.rewrite.Rewriter");
      Object rewriter =
          type.getConstructor(Rules.class, Dialect.class, RewriteOptions.class)
              .newInstance(stock.rules(), stock.dialect(), Stock.options(mode));
      MethodHandle rewrite =
          MethodHandles.publicLookup()
              .unreflect(type.getMethod("rewrite", String.class, RewriteContext.class))
              .bindTo(rewriter);
      return (sql, session) -> (Rewritten) rewrite.invoke(sql, session);
    } catch (ReflectiveOperationException | LinkageError stillborn) {
      return (sql, session) -> {
        throw new IllegalStateException(stillborn);
      };
    }
  }

  /**
   * This driver, without a second reading.
   *
   * @param rules where the rules are
   * @throws ReflectiveOperationException if the code makes none
   */
  Subject subject(String rules) throws ReflectiveOperationException {
    Class<?> type = loadClass("org.softdelete.jdbc.SoftDeleteDriver");
    Driver driver = (Driver) type.getConstructor().newInstance();
    type.getMethod("deregister").invoke(null);
    Properties options = new Properties();
    options.setProperty("softdelete.rules", rules);
    options.setProperty("softdelete.second-reading", "off");
    return url -> {
      var connection = driver.connect(url.replaceFirst("^jdbc:", "jdbc:softdelete:"), options);
      if (connection == null) {
        throw new SQLException("The driver does not know the URL " + url, "08001");
      }
      return connection;
    };
  }
}
