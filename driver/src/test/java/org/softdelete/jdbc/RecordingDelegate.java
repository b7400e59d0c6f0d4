package org.softdelete.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands where the real driver's object would and writes down the calls that arrive. What it
 * returns is another one where a JDBC object is due, and what it was told, or a plain value,
 * otherwise.
 */
final class RecordingDelegate implements InvocationHandler {

  /** A call that arrived; arguments are compared by identity where they are objects. */
  record Call(Method method, List<@Nullable Object> arguments, @Nullable Object result) {}

  private static final Map<Class<?>, Object> PRIMITIVES =
      Map.of(
          boolean.class,
          true,
          int.class,
          7,
          long.class,
          8L,
          short.class,
          (short) 9,
          byte.class,
          (byte) 10,
          float.class,
          11f,
          double.class,
          12d);

  private final List<Call> calls = new ArrayList<>();
  private @Nullable Object returned;

  /** A raw object of {@code type} that writes its calls into this. */
  <T> T as(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  /** A raw object whose calls nobody looks at. */
  static <T> T raw(Class<T> type) {
    return new RecordingDelegate().as(type);
  }

  /** Methods that can return {@code value} shall do so. */
  RecordingDelegate returning(Object value) {
    returned = value;
    return this;
  }

  List<Call> calls() {
    return calls;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    Object result = result(method.getReturnType());
    calls.add(new Call(method, arguments == null ? List.of() : Arrays.asList(arguments), result));
    return result;
  }

  private static Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "a raw object";
    };
  }

  private @Nullable Object result(Class<?> type) {
    if (PRIMITIVES.containsKey(type)) {
      return PRIMITIVES.get(type);
    }
    if (type.isInstance(returned)) {
      return returned;
    }
    if (type == Object.class) {
      return new Object();
    }
    return type.isInterface() && type.getName().startsWith("java.sql") ? raw(type) : null;
  }
}
