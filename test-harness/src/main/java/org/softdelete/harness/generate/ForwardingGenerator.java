package org.softdelete.harness.generate;

import static java.util.stream.Collectors.joining;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
 * text. One file that needs nothing but the JDK, so that {@link #COMMAND} can run it.
 */
public final class ForwardingGenerator {

  /** How to write the sources again, from the root of the project. */
  public static final String COMMAND =
      "java test-harness/src/main/java/org/softdelete/harness/generate/ForwardingGenerator.java";

  /** Where the sources are, from the root of the project. */
  public static final Path SOURCES =
      Path.of("driver", "src", "main", "java", "org", "softdelete", "jdbc", "forwarding");

  private static final int LINE_LENGTH = 100;
  private static final Pattern QUALIFIED_NAME = Pattern.compile("(?:[a-z]\\w*\\.)+([A-Z]\\w*)");

  private static final String HEADER =
      """
      /**
       * Hands every method of {@link %s} on to {@link #delegate()}.
       *
       * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator in
       * test-harness: not to be edited by hand.
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

            /** Sets one parameter of {@link #delegate()}, whichever that is at the time. */
            @FunctionalInterface
            interface ParameterSetting {

              /** Sets it. */
              void set() throws java.sql.SQLException;
            }

            /** Sets a parameter; {@code value} is null where it is no object. */
            void parameter(int index, Object value, ParameterSetting setting) throws java.sql.SQLException;
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

  private final Elements elements;

  private ForwardingGenerator(Elements elements) {
    this.elements = elements;
  }

  /** Writes the sources into the project in the working directory. */
  public static void main(String... arguments) throws IOException {
    for (Map.Entry<String, String> source : sources().entrySet()) {
      Files.writeString(SOURCES.resolve(source.getKey()), source.getValue());
    }
  }

  /** The sources, by file name. */
  public static Map<String, String> sources() {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options = List.of("--release", "17");
    var task = compiler.getTask(null, null, null, options, List.of("java.lang.Object"), null);
    var generator = new ForwardingGenerator(((JavacTask) task).getElements());
    var sources = new LinkedHashMap<String, String>();
    PARENTS.forEach(
        (name, parent) ->
            sources.put("Forwarding" + name + ".java", generator.source(name, parent)));
    return sources;
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
            ? wrapped(
                "public abstract class Forwarding" + name, "", "implements " + supertypes, "\n    ")
            : wrapped("public interface Forwarding" + name, "", "extends " + supertypes, "\n    ");
    return "package org.softdelete.jdbc.forwarding;\n\n"
        + imports.stream().map("import %s;\n"::formatted).collect(joining())
        + "\n"
        + HEADER.formatted(name)
        + (deprecated ? "@SuppressWarnings(\"deprecation\")\n" : "")
        + declaration
        + " {\n"
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
    return name.isEmpty()
        ? ""
        : methods(name).stream().map(ForwardingGenerator::forwarding).collect(joining());
  }

  private static String imported(MatchResult name, Set<String> imports) {
    if (!name.group().startsWith("java.lang.")) {
      imports.add(name.group());
    }
    return name.group(1);
  }

  private static String forwarding(ExecutableElement method) {
    List<String> names =
        IntStream.rangeClosed(1, method.getParameters().size()).mapToObj(i -> "p" + i).toList();
    String target = accessesRow(method) ? "row()" : "delegate()";
    String call = "%s.%s(%s)".formatted(target, method.getSimpleName(), String.join(", ", names));
    String result = method.getReturnType().toString();
    String statement =
        switch (result) {
          case "void" -> setsParameter(method) ? parameter(method, call) : call;
          case "java.sql.ResultSet" -> "return results(" + call + ")";
          case "java.sql.Array" -> "return value(" + call + ", java.sql.Array.class)";
          case "java.lang.Object" -> "return value(" + call + ", Object.class)";
          case "T" ->
              method.getSimpleName().contentEquals("getObject")
                  ? "return value(" + call + ", " + names.get(names.size() - 1) + ")"
                  : "return " + call;
          default -> "return " + call;
        };
    return "\n  @Override\n" + signature(method, names) + "    " + statement + ";\n  }\n";
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

  private static String parameter(ExecutableElement method, String call) {
    boolean primitive = method.getParameters().get(1).asType().getKind().isPrimitive();
    return "parameter(p1, %s, () -> %s)".formatted(primitive ? "null" : "p2", call);
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
                method.getReturnType(),
                method.getSimpleName());
    String parameters =
        IntStream.range(0, names.size())
            .mapToObj(i -> method.getParameters().get(i).asType() + " " + names.get(i))
            .collect(joining(", ", "", ")"));
    String thrown =
        method.getThrownTypes().isEmpty()
            ? ""
            : "throws "
                + method.getThrownTypes().stream().map(Object::toString).collect(joining(", "));
    return wrapped(start, parameters, thrown, "\n      ").replaceAll(",(?=\\S)", ", ") + " {\n";
  }

  /** The line breaks of google-java-format. */
  private static String wrapped(String start, String parameters, String end, String indent) {
    String oneLine = (start + parameters + " " + end).stripTrailing();
    if (fits(oneLine + " {")) {
      return oneLine;
    }
    if (fits(start + parameters)) {
      return start + parameters + indent + end;
    }
    return start
        + indent
        + parameters
        + (fits(indent + parameters + end + " {") ? " " : indent)
        + end;
  }

  /** Whether {@code line} is not too long once its qualified names are imported. */
  private static boolean fits(String line) {
    return QUALIFIED_NAME.matcher(line).replaceAll("$1").length() <= LINE_LENGTH;
  }
}
