package org.softdelete.rewrite.secondreading.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.StringValue;
import org.jspecify.annotations.Nullable;
import org.softdelete.rules.TableRule.Live;

/** Tells of a value that is written into the marker whether it is a literal that means live. */
public final class WrittenLiteral {

  private static final Set<String> TRUTHS = Set.of("TRUE", "FALSE");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]{1,3})?");

  private WrittenLiteral() {}

  /** Whether it is one, perhaps with its type in front where only one means live. */
  public static boolean isLive(Expression value, Live live) {
    String text = value.toString();
    String known = live.value().sql();
    if (live.allOthers()) {
      return isOther(value instanceof StringValue, text, known);
    }
    if (!known.startsWith("'")) {
      return text.equalsIgnoreCase(known);
    }
    String type = text.endsWith(known) ? text.substring(0, text.length() - known.length()) : "?";
    return type.toUpperCase(Locale.ROOT).chars().allMatch(c -> c == ' ' || (c >= 'A' && c <= 'Z'));
  }

  /** Whether a column cannot take it for the same, whatever its type is. */
  private static boolean isOther(boolean string, String text, String known) {
    boolean quoted = string && text.startsWith("'");
    if (text.equalsIgnoreCase("NULL")) {
      return !known.equals("NULL");
    }
    if (known.equals("NULL")) {
      return quoted || number(text) != null || isTruth(text);
    }
    if (quoted && known.startsWith("'")) {
      String one = bare(text);
      String other = bare(known);
      boolean numbers = number(one) != null && number(other) != null;
      return numbers ? areApart(number(one), number(other)) : !one.equals(other);
    }
    return areApart(number(text), number(known))
        || (isTruth(text) && isTruth(known) && !text.equalsIgnoreCase(known));
  }

  private static String bare(String quoted) {
    return quoted.substring(1, quoted.length() - 1).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isTruth(String text) {
    return TRUTHS.contains(text.toUpperCase(Locale.ROOT));
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether they are still two numbers if they are rounded. */
  private static boolean areApart(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.subtract(other).abs().compareTo(BigDecimal.ONE) >= 0;
  }
}
