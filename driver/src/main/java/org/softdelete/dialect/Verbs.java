package org.softdelete.dialect;

import java.util.Locale;
import java.util.Set;

/**
 * The first words of statements that neither read nor change rows of a table through SQL text of
 * their own: sent as they are. Queries, changes and what holds them are read; a word that is
 * neither is not known, and its statement refused. Immutable.
 *
 * @param harmless the words, in lower case
 */
public record Verbs(Set<String> harmless) {

  public Verbs {
    harmless = Set.copyOf(harmless);
  }

  /** The verbs that {@code words} lists, parted by blanks. */
  public static Verbs harmless(String words) {
    return new Verbs(Set.of(words.split(" ", -1)));
  }

  /** Whether {@code verb}, in any case, begins such a statement. */
  public boolean isHarmless(String verb) {
    return harmless.contains(verb.toLowerCase(Locale.ROOT));
  }
}
