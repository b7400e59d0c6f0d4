package org.softdelete.harness.cases;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of parameters: {@code 1, 'Ann', null, true, 2.50, timestamp '…'}. */
final class ParameterText {

  private static final Pattern VALUE =
      Pattern.compile(
          "\\s*(?:timestamp"
              + " '(?<timestamp>[^']*)'|'(?<text>(?:[^']|'')*)'|(?<word>[^,']+))\\s*(?:,|$)");

  private ParameterText() {}

  static List<@Nullable Object> values(String text) {
    List<@Nullable Object> values = new ArrayList<>();
    Matcher matcher = VALUE.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new IllegalArgumentException("No parameters: " + text);
      }
      values.add(value(matcher));
      end = matcher.end();
    }
    return values;
  }

  private static @Nullable Object value(Matcher matcher) {
    if (matcher.group("timestamp") != null) {
      return Timestamp.valueOf(matcher.group("timestamp"));
    }
    if (matcher.group("text") != null) {
      return matcher.group("text").replace("''", "'");
    }
    String word = matcher.group("word").strip();
    return switch (word) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> word.contains(".") ? new BigDecimal(word) : Integer.valueOf(word);
    };
  }
}
