package org.softdelete.harness.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.softdelete.harness.flags.Flags;

/**
 * The database servers of a test run: each is started when it is first asked for, shared by all
 * test classes, and stopped after the last. Thread-safe.
 */
public final class Servers implements AutoCloseable {

  private final Map<Product, Server> running = new ConcurrentHashMap<>();

  /** The databases to test on: the standard ones, or those of {@code -Ddatabase=h2,postgresql}. */
  public static List<Product> products() {
    return Flags.given().databases(Product.class, Product.STANDARD);
  }

  /** A running server, started now if it is the first time that somebody asks. */
  public Server get(Product product) {
    return running.computeIfAbsent(product, Server::start);
  }

  /**
   * The same for tests that are about one database: where {@code -Ddatabase} names others only,
   * they are skipped.
   */
  public Server only(Product product) {
    Assumptions.assumeTrue(
        products().contains(product), () -> "This runs on %s only".formatted(product));
    return get(product);
  }

  @Override
  public void close() {
    running.values().forEach(Server::close);
  }

  /** Hands the servers to test methods. */
  public static final class Parameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Servers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(ExtensionContext.Namespace.create(Servers.class))
          .computeIfAbsent(Servers.class, key -> new Servers(), Servers.class);
    }
  }
}
