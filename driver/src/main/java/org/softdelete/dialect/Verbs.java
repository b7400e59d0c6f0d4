package org.softdelete.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first words of statements that neither read nor change rows of a table through SQL text of
 * their own: sent as they are. Queries, changes and what holds them are read; a word that is
 * neither is not known, and its statement refused. Immutable.
 *
 * @param harmless the words, in lower case
 * @param foreign the first words of statements that execute SQL which stands elsewhere, as in a
 *     file, in lower case: refused where any table is listed
 * @param committing the first words of statements that may end a transaction without saying so, in
 *     lower case
 * @param sweeping how statements begin that remove the rows of tables which they do not name, in
 *     lower case: refused where any table is listed
 */
public record Verbs(
    Set<String> harmless,
    Set<String> foreign,
    Set<String> committing,
    List<List<String>> sweeping) {

  public Verbs {
    harmless = Set.copyOf(harmless);
    foreign = Set.copyOf(foreign);
    committing = Set.copyOf(committing);
    sweeping = sweeping.stream().map(List::copyOf).toList();
  }

  /** The verbs that {@code words} lists, parted by blanks. */
  public static Verbs harmless(String words) {
    return new Verbs(Set.of(words.split(" ", -1)), Set.of(), Set.of(), List.of());
  }

  /** The same with such words of statements whose SQL stands elsewhere. */
  public Verbs foreign(String... words) {
    return new Verbs(harmless, Set.of(words), committing, sweeping);
  }

  /** The same, where those verbs may commit that {@code words} lists, parted by blanks. */
  public Verbs committing(String words) {
    return new Verbs(harmless, foreign, Set.of(words.split(" ", -1)), sweeping);
  }

  /** The same with one more beginning of a sweeping statement. */
  public Verbs sweeping(String... words) {
    List<List<String>> all = new ArrayList<>(sweeping);
    all.add(List.of(words));
    return new Verbs(harmless, foreign, committing, all);
  }

  /** Whether {@code verb}, in any case, begins a statement whose SQL stands elsewhere. */
  public boolean isForeign(String verb) {
    return foreign.contains(verb.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code verb}, in any case, begins a statement that neither reads nor changes rows. */
  public boolean isHarmless(String verb) {
    return harmless.contains(verb.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code verb}, in any case, begins a statement that may end a transaction. */
  public boolean mayCommit(String verb) {
    return committing.contains(verb.toLowerCase(Locale.ROOT));
  }
}
