package org.softdelete.matrix;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.softdelete.harness.database.Product;

/**
 * Writes the {@link Outcome} of a test class to {@code target/matrix/<class>.properties} of its
 * module. A database on which only some of the tests were run, as with {@code -Dtest=X#y}, is left
 * out of it. The state is that of one test class, whose tests run in one thread.
 */
final class OutcomeRecorder implements BeforeAllCallback, TestWatcher, AfterAllCallback {

  private static final Pattern JAR = Pattern.compile(".*?-(\\d[^/]*)\\.jar");

  private final Map<Product, Set<Method>> passed = new EnumMap<>(Product.class);
  private final Map<Product, Set<Method>> failed = new EnumMap<>(Product.class);

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Files.deleteIfExists(file(context));
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    note(passed, context);
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    note(failed, context);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Set<Method> all =
        Set.copyOf(
            AnnotationSupport.findAnnotatedMethods(
                context.getRequiredTestClass(), Test.class, HierarchyTraversalMode.TOP_DOWN));
    Map<Product, Boolean> outcome = new EnumMap<>(Product.class);
    passed.forEach(
        (product, methods) -> {
          if (methods.equals(all)) {
            outcome.put(product, true);
          }
        });
    failed.keySet().forEach(product -> outcome.put(product, false));
    MatrixEntry entry = entry(context.getRequiredTestClass());
    new Outcome(
            entry.name(),
            entry.group(),
            version(entry.library()),
            entry.said(),
            entry.configure(),
            Set.copyOf(DatabasesOfEntry.of(context.getRequiredTestClass())),
            outcome)
        .write(file(context));
  }

  private static void note(Map<Product, Set<Method>> noted, ExtensionContext context) {
    Product product = ((OnEachDatabase) context.getRequiredTestInstance()).product();
    noted.computeIfAbsent(product, key -> new HashSet<>()).add(context.getRequiredTestMethod());
  }

  private static MatrixEntry entry(Class<?> test) {
    MatrixEntry entry = test.getAnnotation(MatrixEntry.class);
    if (entry == null) {
      throw new IllegalStateException(
          test.getSimpleName()
              + " does not say what it tries: give it a @MatrixEntry, from which docs/matrix.md is"
              + " written");
    }
    return entry;
  }

  private static String version(Class<?> library) {
    String jar = library.getProtectionDomain().getCodeSource().getLocation().getPath();
    Matcher version = JAR.matcher(jar.substring(jar.lastIndexOf('/') + 1));
    if (!version.matches()) {
      throw new IllegalStateException(
          library + " comes from " + jar + ", whose name tells no version");
    }
    return version.group(1);
  }

  private static Path file(ExtensionContext context) {
    return Path.of("target", "matrix", context.getRequiredTestClass().getName() + ".properties");
  }
}
