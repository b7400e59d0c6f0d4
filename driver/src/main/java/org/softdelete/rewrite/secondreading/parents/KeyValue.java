package org.softdelete.rewrite.secondreading.parents;

import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;

/** What kind of value a key's column is given. Stateless, so thread-safe. */
public final class KeyValue {

  /** What is one word, number, literal or parameter. */
  private static final Pattern ALONE =
      Pattern.compile(
          "[\\p{L}_][\\p{L}\\p{N}_$]*|[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\\.[0-9]+|\\?[0-9]*|[A-Za-z]?'(?:[^']|'')*'"
              + "|\"(?:[^\"]|\"\")*\"");

  private static final Set<String> OF_ONE_KIND =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "numeric",
          "real",
          "double precision",
          "boolean",
          "date",
          "timestamp without time zone",
          "timestamp with time zone",
          "interval",
          "uuid",
          "bytea");

  private KeyValue() {}

  /** Whether it stands for the column's default. */
  public static boolean isDefault(Expression value) {
    return value.toString().equalsIgnoreCase("DEFAULT");
  }

  /** Whether it is one word, number, literal or parameter. */
  public static boolean isAlone(Expression value) {
    return ALONE.matcher(value.toString()).matches();
  }

  /**
   * A value of the type of its column.
   *
   * @param narrow whether an assignment converts less than a cast that is written does
   */
  public static String cast(Expression value, String type, boolean narrow) {
    boolean wide = isAlone(value) || !narrow;
    return (wide || !OF_ONE_KIND.contains(type)
            ? "CAST(%s AS %s)"
            : "CAST(COALESCE(%1$s, CAST(NULL AS %2$s)) AS %2$s)")
        .formatted(value, type);
  }
}
