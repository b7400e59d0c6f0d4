package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every method of every JDBC interface, those that a later JDK adds included. */
class ForwardingTest {

  /** Answered by the wrapper alone: the real object would have to be asked for nothing. */
  private static final Set<String> ANSWERED_HERE = Set.of("DatabaseMetaData.getConnection");

  /** Methods of Connection and Statement whose first argument is a String, but no SQL. */
  private static final Set<String> TAKES_NO_SQL =
      Set.of(
          "setCatalog",
          "setSchema",
          "setSavepoint",
          "setCursorName",
          "setClientInfo",
          "getClientInfo",
          "createArrayOf",
          "createStruct",
          "enquoteLiteral",
          "enquoteIdentifier",
          "enquoteNCharLiteral",
          "isSimpleIdentifier");

  @TestFactory
  Stream<DynamicTest> everyCallArrivesWithItsArgumentsAndComesBackWithItsResult() {
    return methods(
        method -> !ANSWERED_HERE.contains(name(method)),
        (type, method) -> {
          var delegate = new RecordingDelegate();
          Object[] arguments = SampleArguments.of(method, Runnable.class);
          Object result = invoke(Wrappers.around(delegate, type), method, arguments);
          assertThat(delegate.calls()).hasSize(1);
          RecordingDelegate.Call call = delegate.calls().get(0);
          assertThat(call.method().getName()).isEqualTo(method.getName());
          assertThat(call.method().getParameterTypes()).isEqualTo(method.getParameterTypes());
          assertThat(call.arguments()).containsExactly(arguments);
          if (!isRaw(call.result()) && !method.getName().equals("getClientInfo")) {
            assertThat(result).isEqualTo(call.result());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> noRawObjectComesBackFromAMethodThatReturnsAJdbcObject() {
    return methods(
        method -> isWrapped(method.getReturnType()),
        (type, method) -> {
          Object result =
              invoke(
                  Wrappers.around(new RecordingDelegate(), type),
                  method,
                  SampleArguments.of(method, Runnable.class));
          assertThat(result).isInstanceOf(method.getReturnType());
          assertThat(isRaw(result)).isFalse();
        });
  }

  @TestFactory
  Stream<DynamicTest> noRawResultSetComesBackFromGetObject() {
    return methods(
        method -> method.getName().equals("getObject"),
        (type, method) -> {
          var delegate = new RecordingDelegate().returning(RecordingDelegate.raw(ResultSet.class));
          Object wrapper = Wrappers.around(delegate, type);
          Object result = invoke(wrapper, method, SampleArguments.of(method, ResultSet.class));
          assertThat(result).isInstanceOf(SoftDeleteResultSet.class);
        });
  }

  @TestFactory
  Stream<DynamicTest> everySqlTextGoesThroughTheRewriter() {
    return methods(
        ForwardingTest::takesSql,
        (type, method) -> {
          var delegate = new RecordingDelegate();
          Object[] arguments = SampleArguments.of(method, Runnable.class);
          arguments[0] = null;
          Object wrapper = Wrappers.around(delegate, type);
          assertThat(catchThrowable(() -> invoke(wrapper, method, arguments)))
              .as("only the rewriter's door refuses a text that is null")
              .isInstanceOfSatisfying(
                  SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("HY009"));
          assertThat(delegate.calls()).isEmpty();
        });
  }

  private static boolean takesSql(Method method) {
    return Set.of(Connection.class, Statement.class).contains(method.getDeclaringClass())
        && method.getParameterCount() > 0
        && method.getParameterTypes()[0] == String.class
        && !TAKES_NO_SQL.contains(method.getName());
  }

  private static boolean isWrapped(Class<?> type) {
    return Wrappers.INTERFACES.contains(type);
  }

  private static boolean isRaw(Object object) {
    return object != null
        && Proxy.isProxyClass(object.getClass())
        && Wrappers.INTERFACES.stream().anyMatch(type -> type.isInstance(object));
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static Stream<DynamicTest> methods(
      Predicate<Method> chosen, BiConsumer<Class<?>, Method> check) {
    return Wrappers.INTERFACES.stream()
        .flatMap(
            type ->
                Arrays.stream(type.getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(chosen)
                    .map(
                        method ->
                            DynamicTest.dynamicTest(
                                type.getSimpleName() + ": " + method.toGenericString(),
                                () -> check.accept(type, method))));
  }

  private static Object invoke(Object wrapper, Method method, Object... arguments) {
    try {
      return method.invoke(wrapper, arguments);
    } catch (InvocationTargetException e) {
      throw sneaky(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
    throw (E) e;
  }
}
