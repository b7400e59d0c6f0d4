package org.softdelete.rewrite;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that differ from a given one in their literals: in what looks like one, that is, for it may
 * as well stand in a comment or a name. For one thread.
 */
final class OtherLiterals {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d*)?");
  private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

  private static final String[] NUMBERS = {"0", "1", "42", "1.", "1.50", "123456789012"};
  private static final String[] STRINGS = {
    "''", "'active'", "'gone'", "'it''s'", "'users'", "'/*+ force */ -- '", "'\\'", "'$$'", "'1'"
  };

  private final Random random;

  OtherLiterals(long seed) {
    this.random = new Random(seed);
  }

  /** {@code sql} with others for some of its literals. */
  String in(String sql) {
    String numbers = NUMBER.matcher(sql).replaceAll(found -> other(found.group(), NUMBERS));
    return STRING.matcher(numbers).replaceAll(found -> other(found.group(), STRINGS));
  }

  private String other(String literal, String[] others) {
    String chosen = random.nextInt(4) == 0 ? literal : others[random.nextInt(others.length)];
    return Matcher.quoteReplacement(chosen);
  }
}
