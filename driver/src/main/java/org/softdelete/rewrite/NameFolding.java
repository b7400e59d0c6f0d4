package org.softdelete.rewrite;

import java.util.Locale;
import org.softdelete.rewrite.Dialect.UnquotedNames;
import org.softdelete.rules.Identifier;

/**
 * What a name means to the database: two names are the same where these are equal. Immutable.
 *
 * @param unquotedNames what the database makes of a name without quotes
 */
record NameFolding(UnquotedNames unquotedNames) {

  /** What {@code text} means, which stood in quotes or not. */
  String fold(String text, boolean quoted) {
    return switch (unquotedNames) {
      case UPPER -> quoted ? text : text.toUpperCase(Locale.ENGLISH);
      case LOWER -> quoted ? text : text.toLowerCase(Locale.ENGLISH);
      case EXACT -> text;
      case INSENSITIVE -> text.toUpperCase(Locale.ENGLISH).toLowerCase(Locale.ENGLISH);
    };
  }

  /** What a name in a rules file means. */
  String fold(Identifier name) {
    return fold(name.text(), name.quoted());
  }
}
