package org.softdelete.jdbc.configuration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How the URLs of a database write their options. */
enum UrlStyle {

  /** {@code ?a=b&c=d}, percent-encoded: PostgreSQL and most others. */
  QUERY("&") {
    @Override
    List<String> parts(String options) {
      return List.of(options.split("&", -1));
    }

    @Override
    String decoded(String value) {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
  },

  /** {@code ;a=b;c=d}, where a backslash makes a semicolon part of the value: H2. */
  SETTINGS(";") {
    @Override
    List<String> parts(String options) {
      var parts = new ArrayList<String>();
      int start = 0;
      for (int i = 0; i < options.length(); i++) {
        if (options.charAt(i) == '\\') {
          i++;
        } else if (options.charAt(i) == ';') {
          parts.add(options.substring(start, i));
          start = i + 1;
        }
      }
      parts.add(options.substring(start));
      return parts;
    }

    @Override
    String decoded(String value) {
      return value.replaceAll("\\\\([\\\\;])", "$1");
    }
  };

  private final String separator;

  UrlStyle(String separator) {
    this.separator = separator;
  }

  /** The style of a URL whose options start with {@code first}. */
  static UrlStyle startingWith(char first) {
    return first == '?' ? QUERY : SETTINGS;
  }

  /** Where the options of {@code url} start: at the first {@code ?} or {@code ;}, or its end. */
  static int startOfOptions(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == ';') {
        return i;
      }
    }
    return url.length();
  }

  /** The options, each as it stands there. */
  abstract List<String> parts(String options);

  /**
   * What the text of a value stands for.
   *
   * @throws IllegalArgumentException if it is wrongly encoded
   */
  abstract String decoded(String value);

  /** What the text of a name stands for; as it is if it is wrongly encoded, and so nobody's. */
  String name(String text) {
    try {
      return decoded(text);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The options as one text again. */
  String joined(List<String> parts) {
    return String.join(separator, parts);
  }
}
