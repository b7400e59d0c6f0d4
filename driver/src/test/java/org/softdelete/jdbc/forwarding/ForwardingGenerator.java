package org.softdelete.jdbc.forwarding;

import static java.util.stream.Collectors.joining;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;

/**
 * Writes {@code org.softdelete.jdbc.forwarding} from the declarations in {@code java.sql}: per JDBC
 * interface one interface, or class, whose methods call a delegate.
 *
 * <p>It reads the {@code java.sql} of Java 17 whatever JDK runs it, so a newer JDK writes the same
 * text. One file that needs nothing but the JDK, so that {@link #COMMAND} can run it also while
 * what it writes does not compile.
 */
public final class ForwardingGenerator {

  /** How to write the sources again, from the root of the project. */
  public static final String COMMAND =
      "java driver/src/test/java/org/softdelete/jdbc/forwarding/ForwardingGenerator.java";

  /** Where the sources are, from the root of the project. */
  public static final Path SOURCES =
      Path.of("driver", "src", "main", "java", "org", "softdelete", "jdbc", "forwarding");

  /** What the parameters are called, from the root of the project. */
  private static final Path NAMES =
      Path.of("driver", "src", "test", "resources", "forwarding", "parameter-names.txt");

  private static final int LINE_LENGTH = 100;
  private static final Pattern QUALIFIED_NAME = Pattern.compile("(?:[a-z]\\w*\\.)+([A-Z]\\w*)");

  private static final String HEADER =
      """
      /**
       * Hands every method of {@link %s} on to {@link #delegate()}.
       *
       * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator among
       * the tests: not to be edited by hand.
       */
      """;

  /**
   * What a method that returns a JDBC object hands it to before anyone else sees it, and what sets
   * a parameter.
   */
  private static final Map<String, String> HOOKS =
      Map.of(
          "results(",
          """

            /** What to hand out in place of {@code raw}; null where there is no result. */
            java.sql.ResultSet results(java.sql.ResultSet raw) throws java.sql.SQLException;
          """,
          "value(",
          """

            /** What to hand out in place of {@code raw}: null, a value, an array, a cursor's rows. */
            <T> T value(T raw, Class<T> type) throws java.sql.SQLException;
          """,
          "row()",
          """

            /** What every call arrives at that reads or changes the current row. */
            default java.sql.ResultSet row() throws java.sql.SQLException {
              return delegate();
            }
          """,
          "parameter(",
          """

            /**
             * Sets a parameter again, on any statement. It captures nothing, so there is one of it and not
             * one for each call.
             *
             * @param <V> what is set, unless it is primitive
             * @param <M> what is said about it, unless it is primitive
             */
            @FunctionalInterface
            interface Setter<V, M> {

              /** Sets it; what this kind of parameter does without is null or 0. */
              void set(java.sql.PreparedStatement statement, int index, V value, long number, M more)
                  throws java.sql.SQLException;
            }

            /**
             * Takes note of a parameter that was set.
             *
             * @param value null if it is primitive
             * @param number the value if it is primitive, or the first primitive that was said about it
             * @param more what else was said about it: a calendar, a type, a scale
             */
            <V, M> void parameter(int index, V value, long number, M more, Setter<V, M> setter);
          """);

  /** The methods of a result set that read or change its current row. */
  private static final Pattern ROW_ACCESS =
      Pattern.compile(
          "(?:<T>)?get\\w+\\((?:int|java.lang.String)\\b.*|update\\w+\\(.*|(?:delete|refresh)Row.*");

  /** Every interface, with the one whose forwarding it inherits. */
  private static final Map<String, String> PARENTS =
      Map.of(
          "Connection", "Wrapper",
          "Statement", "Wrapper",
          "PreparedStatement", "Statement",
          "CallableStatement", "PreparedStatement",
          "ResultSet", "Wrapper",
          "DatabaseMetaData", "Wrapper",
          "Array", "",
          "Wrapper", "");

  /**
   * Not an interface but a class: sqlline finds a method by its name in classes and their
   * superclasses only.
   */
  private static final String CLASS = "DatabaseMetaData";

  /** Where a method without a body starts. */
  private static final Pattern ABSTRACT = Pattern.compile("(?m)^  (?=\\w+ \\w+\\(.*;$)");

  /** What the parameters of methods are called, by how the method begins. */
  private record Names(Pattern methods, List<String> parameters) {}

  private final Elements elements;
  private final List<Names> names;

  private ForwardingGenerator(Elements elements, List<Names> names) {
    this.elements = elements;
    this.names = names;
  }

  /** Writes the sources into the project in the working directory. */
  public static void main(String... arguments) throws IOException {
    for (Map.Entry<String, String> source : sources(Path.of("")).entrySet()) {
      Files.writeString(SOURCES.resolve(source.getKey()), source.getValue());
    }
  }

  /** The sources, by file name, for the project in the directory {@code root}. */
  public static Map<String, String> sources(Path root) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options = List.of("--release", "17");
    var task = compiler.getTask(null, null, null, options, List.of("java.lang.Object"), null);
    var generator =
        new ForwardingGenerator(((JavacTask) task).getElements(), names(root.resolve(NAMES)));
    var sources = new LinkedHashMap<String, String>();
    PARENTS.forEach(
        (name, parent) ->
            sources.put("Forwarding" + name + ".java", generator.source(name, parent)));
    return sources;
  }

  private static List<Names> names(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains(" = "))
        .map(line -> line.split(" += "))
        .map(
            sides ->
                new Names(
                    Pattern.compile("\\Q" + sides[0].replace("*", "\\E.*\\Q") + "\\E.*"),
                    List.of(sides[1].split(" "))))
        .toList();
  }

  private String source(String name, String parent) {
    String forwarding = forwarding(name);
    String body =
        "\n  /** The object that every call arrives at. */\n"
            + (parent.isEmpty() ? "" : "  @Override\n")
            + "  java.sql.%s delegate();\n".formatted(name)
            + HOOKS.keySet().stream()
                .sorted()
                .filter(forwarding::contains)
                .filter(hook -> !forwarding(parent).contains(hook))
                .map(HOOKS::get)
                .collect(joining())
            + forwarding;
    var imports = new TreeSet<String>(List.of("java.sql." + name));
    String shortBody = QUALIFIED_NAME.matcher(body).replaceAll(found -> imported(found, imports));
    boolean deprecated = methods(name).stream().anyMatch(elements::isDeprecated);
    String supertypes = parent.isEmpty() ? name : "Forwarding%s, %s".formatted(parent, name);
    String declaration =
        name.equals(CLASS)
            ? declared("public abstract class Forwarding" + name, "implements " + supertypes)
            : declared("public interface Forwarding" + name, "extends " + supertypes);
    return "package org.softdelete.jdbc.forwarding;\n\n"
        + imports.stream().map("import %s;\n"::formatted).collect(joining())
        + "\n"
        + HEADER.formatted(name)
        + (deprecated ? "@SuppressWarnings(\"deprecation\")\n" : "")
        + declaration
        + (name.equals(CLASS)
            ? ABSTRACT.matcher(shortBody).replaceAll("$0public abstract ")
            : shortBody)
        + "}\n";
  }

  private List<ExecutableElement> methods(String name) {
    TypeElement type = elements.getTypeElement("java.sql." + name);
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .sorted(Comparator.comparing(method -> method.getSimpleName() + " " + method))
        .toList();
  }

  private String forwarding(String name) {
    return name.isEmpty() ? "" : methods(name).stream().map(this::forwarding).collect(joining());
  }

  private static String imported(MatchResult name, Set<String> imports) {
    if (!name.group().startsWith("java.lang.")) {
      imports.add(name.group());
    }
    return name.group(1);
  }

  private String forwarding(ExecutableElement method) {
    List<String> names = parameterNames(method);
    String last = names.isEmpty() ? "" : names.get(names.size() - 1);
    boolean typed = method.getSimpleName().contentEquals("getObject");
    String statement =
        switch (method.getReturnType().toString()) {
          case "void" -> call("", method, names, "");
          case "java.sql.ResultSet" -> call("return results(", method, names, ")");
          case "java.sql.Array" -> call("return value(", method, names, ", java.sql.Array.class)");
          case "java.lang.Object" -> call("return value(", method, names, ", Object.class)");
          case "T" ->
              typed
                  ? call("return value(", method, names, ", " + last + ")")
                  : call("return ", method, names, "");
          default -> call("return ", method, names, "");
        };
    String noted = setsParameter(method) ? noted(method, names) : "";
    return "\n  @Override\n" + signature(method, names) + statement + noted + "  }\n";
  }

  /** The statement that calls the delegate. */
  private static String call(
      String start, ExecutableElement method, List<String> names, String end) {
    String target = accessesRow(method) ? "row()" : "delegate()";
    String name = "." + method.getSimpleName() + "(";
    String arguments = String.join(", ", names) + ")" + end + ";\n";
    String nested = "    " + start + (start.endsWith("(") ? "\n        " : "") + target;
    String indent = start.endsWith("(") ? "\n            " : "\n        ";
    return firstThatFits(
        "    " + start + target + name + arguments,
        nested + name + arguments,
        nested + indent + name + arguments,
        nested + indent + name + indent + "    " + arguments.replace(", ", "," + indent + "    "));
  }

  private static boolean accessesRow(ExecutableElement method) {
    return method.getEnclosingElement().getSimpleName().contentEquals("ResultSet")
        && ROW_ACCESS.matcher(method.toString()).matches();
  }

  /** Whether it sets a parameter by its index, as a prepared statement's setters do. */
  private static boolean setsParameter(ExecutableElement method) {
    return method.getEnclosingElement().getSimpleName().contentEquals("PreparedStatement")
        && method.getSimpleName().toString().startsWith("set");
  }

  /** The call that takes note of a parameter that was set. */
  private static String noted(ExecutableElement method, List<String> names) {
    String[] noted = {"null", "0", "null"};
    String[] again = {"v", "n", "m"};
    var arguments = new ArrayList<String>();
    for (int i = 1; i < names.size(); i++) {
      String type = method.getParameters().get(i).asType().toString();
      boolean number = method.getParameters().get(i).asType().getKind().isPrimitive();
      int place = number && noted[1].equals("0") ? 1 : number || i > 1 ? 2 : 0;
      noted[place] = place == 1 ? toLong(type).formatted(names.get(i)) : names.get(i);
      arguments.add(place == 1 ? fromLong(type) : again[place]);
    }
    String setter =
        "(s, i, v, n, m) -> s.%s(i, %s)"
            .formatted(method.getSimpleName(), String.join(", ", arguments));
    var parts = List.of(names.get(0), noted[0], noted[1], noted[2], setter);
    String indent = "\n        ";
    return firstThatFits(
        "    parameter(" + String.join(", ", parts) + ");\n",
        "    parameter(" + indent + String.join(", ", parts) + ");\n",
        "    parameter(" + indent + String.join("," + indent, parts) + ");\n");
  }

  private static String toLong(String type) {
    return switch (type) {
      case "boolean" -> "%s ? 1 : 0";
      case "float" -> "Float.floatToRawIntBits(%s)";
      case "double" -> "Double.doubleToRawLongBits(%s)";
      default -> "%s";
    };
  }

  private static String fromLong(String type) {
    return switch (type) {
      case "long" -> "n";
      case "boolean" -> "n != 0";
      case "float" -> "Float.intBitsToFloat((int) n)";
      case "double" -> "Double.longBitsToDouble(n)";
      default -> "(" + type + ") n";
    };
  }

  private List<String> parameterNames(ExecutableElement method) {
    String qualified = method.getEnclosingElement() + "." + method;
    String signature = imported(qualified.replaceFirst("<T>", "")).replaceAll(",(?=\\S)", ", ");
    int count = method.getParameters().size();
    return names.stream()
        .filter(line -> line.methods().matcher(signature).matches())
        .findFirst()
        .filter(line -> line.parameters().size() >= count)
        .map(line -> line.parameters().subList(0, count))
        .or(() -> Optional.of(List.<String>of()).filter(none -> count == 0))
        .orElseThrow(() -> new IllegalStateException("Add " + signature + " to " + NAMES));
  }

  private static String signature(ExecutableElement method, List<String> names) {
    String typeParameters =
        method.getTypeParameters().isEmpty()
            ? ""
            : method.getTypeParameters().stream()
                .map(Object::toString)
                .collect(joining(", ", "<", "> "));
    boolean inClass = method.getEnclosingElement().getSimpleName().contentEquals(CLASS);
    String start =
        "  %s %s%s %s("
            .formatted(
                inClass ? "public" : "default",
                typeParameters,
                method.getReturnType().toString().replaceAll(",(?=\\S)", ", "),
                method.getSimpleName());
    var parameters =
        IntStream.range(0, names.size())
            .mapToObj(i -> method.getParameters().get(i).asType() + " " + names.get(i))
            .map(parameter -> parameter.replaceAll(",(?=\\S)", ", "))
            .toList();
    String list = String.join(", ", parameters) + ")";
    String indent = "\n      ";
    String thrown =
        method.getThrownTypes().stream()
            .map(Object::toString)
            .collect(joining(", ", "throws ", ""));
    String end = method.getThrownTypes().isEmpty() ? "{\n" : thrown + " {\n";
    return firstThatFits(
        start + list + " " + end,
        start + list + indent + end,
        start + indent + list + " " + end,
        start + indent + list + indent + end,
        start + indent + String.join("," + indent, parameters) + ")" + indent + end);
  }

  private static String declared(String start, String supertypes) {
    return firstThatFits(start + " " + supertypes + " {\n", start + "\n    " + supertypes + " {\n");
  }

  /**
   * The first way to write something of which no line is too long, as google-java-format has it.
   */
  private static String firstThatFits(String... ways) {
    return Stream.of(ways)
        .filter(way -> imported(way).lines().allMatch(line -> line.length() <= LINE_LENGTH))
        .findFirst()
        .orElse(ways[ways.length - 1]);
  }

  /** The text once its qualified names are imported. */
  private static String imported(String text) {
    return QUALIFIED_NAME.matcher(text).replaceAll("$1");
  }
}
