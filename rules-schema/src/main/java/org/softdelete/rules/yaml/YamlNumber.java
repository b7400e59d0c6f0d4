package org.softdelete.rules.yaml;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of YAML's core schema (YAML 1.2.2, 10.3.2) as SQL literals. */
public final class YamlNumber {

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");

  private YamlNumber() {}

  /** The literal; empty if SQL has none, as for {@code .inf} and {@code .nan}. */
  public static Optional<String> toSql(String text) {
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(text.startsWith("+") ? text.substring(1) : text);
    }
    if (OCTAL.matcher(text).matches()) {
      return Optional.of(new BigInteger(text.substring(2), 8).toString());
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return Optional.of(new BigInteger(text.substring(2), 16).toString());
    }
    return Optional.empty();
  }
}
