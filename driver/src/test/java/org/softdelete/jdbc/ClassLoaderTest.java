package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import net.sf.jsqlparser.parser.CCJSqlParser;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.softdelete.rules.RulesFile;

/** In class loaders of their own: that of a tool, and that of an application in a server. */
class ClassLoaderTest {

  @Test
  void aToolsOwnClassLoaderThatHoldsBothDriversIsEnough() throws Exception {
    List<URL> jars = new ArrayList<>(ours());
    jars.add(placeOf(org.h2.Driver.class));
    try (var tool = loader(jars, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = tool.loadClass(SoftDeleteDriver.class.getName());
      assertThat(type).isNotSameAs(SoftDeleteDriver.class);
      var driver = (Driver) type.getConstructor().newInstance();
      String url = "jdbc:softdelete:h2:mem:tool;" + H2.RULES;
      try (Connection connection = driver.connect(url, new Properties())) {
        assertThat(connection.getClass().getClassLoader()).isSameAs(tool);
        assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("H2");
      }
    }
  }

  @Test
  void withoutMicrometerTheStatisticsAreTheSame() throws Exception {
    try (var loader = loader(ours(), new ServerLoader())) {
      assertThatThrownBy(() -> loader.loadClass(MeterRegistry.class.getName()))
          .isInstanceOf(ClassNotFoundException.class);
      assertThat(call(loader, "statements").call()).isEqualTo(0L);
      call(loader).call();
      assertThat(call(loader, "statements").call()).isEqualTo(5L);
      call(loader, "undeploy").call();
    }
  }

  @Test
  void anApplicationThatIsUndeployedLeavesNothingBehind() throws Exception {
    // H2 keeps what was on the stack when it closed its first database.
    DriverManager.getConnection("jdbc:h2:mem:server").close();
    ExecutorService threadsOfTheServer = Executors.newFixedThreadPool(3);
    try {
      WeakReference<ClassLoader> undeployed = deployed(threadsOfTheServer);
      useRecordsElsewhere();
      for (int attempt = 0; attempt < 100 && undeployed.get() != null; attempt++) {
        System.gc();
        Thread.sleep(50);
      }
      assertThat(undeployed.get()).as("the class loader of the application").isNull();
    } finally {
      threadsOfTheServer.shutdown();
    }
  }

  /** Java 17 itself keeps the types in the record whose methods were linked last, whoever's. */
  private static void useRecordsElsewhere() {
    record Elsewhere(String text, List<String> texts) {}
    var elsewhere = new Elsewhere("a", List.of());
    assertThat(elsewhere).isEqualTo(new Elsewhere("a", List.of()));
    assertThat(elsewhere).hasSameHashCodeAs(new Elsewhere("a", List.of()));
    assertThat(elsewhere.toString()).contains("Elsewhere");
  }

  /** A class loader in which {@link Application} has run in threads of a server. */
  private static WeakReference<ClassLoader> deployed(ExecutorService threads) throws Exception {
    try (var loader = loader(ours(), new ServerLoader())) {
      for (Future<Object> run : threads.invokeAll(List.of(call(loader), call(loader)))) {
        run.get();
      }
      assertThat(shownOf(loader)).hasSize(1);
      // The thread that undeploys has been outside of every scope.
      call(loader, "undeploy").call();
      assertThat(shownOf(loader)).isEmpty();
      return new WeakReference<>(loader);
    }
  }

  /** What JMX shows of the driver in a class loader. */
  private static List<ObjectName> shownOf(ClassLoader loader) throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    List<ObjectName> shown = new ArrayList<>();
    for (ObjectName name : server.queryNames(new ObjectName("org.softdelete:*"), null)) {
      if (server.getClassLoaderFor(name) == loader) {
        shown.add(name);
      }
    }
    return shown;
  }

  private static Callable<Object> call(ClassLoader loader) throws Exception {
    return call(loader, "serve");
  }

  private static Callable<Object> call(ClassLoader loader, String method) throws Exception {
    Class<?> application = loader.loadClass(Application.class.getName());
    assertThat(application).isNotSameAs(Application.class);
    return () -> application.getMethod(method).invoke(null);
  }

  /** What is deployed. The real driver is the server's. */
  public static final class Application {

    private Application() {}

    /** Connects both ways, with scopes that end and one that a failure ends. */
    public static void serve() throws SQLException {
      SoftDeleteDriver.register();
      String name = "h2:mem:" + Thread.currentThread().getName();
      String rules = "classpath:org/softdelete/jdbc/users.yaml";
      String url = "jdbc:softdelete:%s;softdelete.rules=%s".formatted(name, rules);
      SoftDelete softDelete = SoftDelete.builder().rules(rules).build();
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(Application.class.getClassLoader());
      try (Connection byUrl = DriverManager.getConnection(url);
          Connection wrapped = softDelete.wrap(DriverManager.getConnection("jdbc:" + name));
          Statement statement = byUrl.createStatement();
          Statement other = wrapped.createStatement()) {
        statement.execute("CREATE TABLE users (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
        SoftDelete.runForced(() -> SoftDelete.withDeleted(() -> other.execute("TABLE users")));
        statement.execute("DELETE FROM users");
        try {
          SoftDelete.runWithDeleted(() -> other.execute("TABLE nowhere"));
        } catch (SQLException e) {
          // Ends the scope, which is what it is here for.
        }
        // The last that the thread asks is what holds outside of every scope.
        statement.execute("TABLE users");
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    /** How many statements its driver has seen. */
    public static long statements() {
      return SoftDelete.statistics().statements();
    }

    /** What a listener does when the application ends. */
    public static void undeploy() throws SQLException {
      SoftDeleteDriver.deregister();
    }
  }

  /** Has the JDK's classes and H2, and none of ours. */
  private static final class ServerLoader extends ClassLoader {

    ServerLoader() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.h2.")) {
        return ClassLoaderTest.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }

  private static URLClassLoader loader(List<URL> places, ClassLoader parent) {
    return new URLClassLoader(places.toArray(URL[]::new), parent);
  }

  private static List<URL> ours() {
    return Stream.of(
            SoftDeleteDriver.class,
            ClassLoaderTest.class,
            RulesFile.class,
            Load.class,
            CCJSqlParser.class,
            LoggerFactory.class)
        .map(ClassLoaderTest::placeOf)
        .toList();
  }

  private static URL placeOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
