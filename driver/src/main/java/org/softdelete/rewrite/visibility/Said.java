package org.softdelete.rewrite.visibility;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.TableName;

/**
 * What is said, by a scope or in a session or by both, of which rows are seen and which deletes are
 * real: of all tables, and of those that are named. Of what is said of a table by name the last
 * counts. Immutable; its hash is known, as memories of statements are found by it.
 */
public final class Said {

  /** Nothing. */
  public static final Said NOTHING = new Said(null, List.of(), false, List.of());

  private static final Map<Visibility, Said> GENERAL = ofAll(false);
  private static final Map<Visibility, Said> FORCED = ofAll(true);

  private final @Nullable Visibility general;
  private final List<Named> named;
  private final boolean forced;
  private final List<TableName> reallyDeleted;
  private final String text;
  private final int hash;

  private Said(
      @Nullable Visibility general,
      List<Named> named,
      boolean forced,
      List<TableName> reallyDeleted) {
    this.general = general;
    this.named = named;
    this.forced = forced;
    this.reallyDeleted = reallyDeleted;
    this.text =
        shown() + (forced ? " forced" : "") + (reallyDeleted.isEmpty() ? "" : reallyDeleted);
    this.hash = text.hashCode();
  }

  /**
   * What is said of one table.
   *
   * @param table which, as SQL spells it
   * @param seen which of its rows are seen
   */
  public record Named(TableName table, Visibility seen) {}

  /** That of all tables these rows are seen, and whether all deletes are real. */
  public static Said of(Visibility general, boolean forced) {
    Said shared = (forced ? FORCED : GENERAL).get(general);
    return shared == null ? new Said(general, List.of(), forced, List.of()) : shared;
  }

  private static Map<Visibility, Said> ofAll(boolean forced) {
    return Stream.of(Visibility.values())
        .collect(toUnmodifiableMap(one -> one, one -> new Said(one, List.of(), forced, List.of())));
  }

  private static Said of(
      @Nullable Visibility general, List<Named> named, boolean forced, List<TableName> real) {
    return general != null && named.isEmpty() && real.isEmpty()
        ? of(general, forced)
        : new Said(general, List.copyOf(named), forced, List.copyOf(real));
  }

  /** Which rows are seen of a table of which nothing is said by name; null if that is not said. */
  public @Nullable Visibility general() {
    return general;
  }

  /** What is said of tables by name; of what is said of one table the last counts. */
  public List<Named> named() {
    return named;
  }

  /** Whether all deletes are real. */
  public boolean forced() {
    return forced;
  }

  /** The tables whose deletes are real, where not all are. */
  public List<TableName> reallyDeleted() {
    return reallyDeleted;
  }

  /** Whether anything is said of a table by name. */
  public boolean namesTables() {
    return !named.isEmpty() || !reallyDeleted.isEmpty();
  }

  /** Whether it holds as of a time, and so seldom twice. */
  public boolean isOfTime() {
    return (general != null && general.time() != null)
        || named.stream().anyMatch(one -> one.seen().time() != null);
  }

  /** Whether nothing is said of which rows are seen. */
  public boolean leavesRows() {
    return general == null && named.isEmpty();
  }

  /** This, and that of all tables these rows are seen, whatever is said by name. */
  public Said seeing(@Nullable Visibility other) {
    return of(other, List.of(), forced, reallyDeleted);
  }

  /** This, and that of {@code tables} these rows are seen. */
  public Said seeing(Visibility other, Collection<TableName> tables) {
    List<Named> all = new ArrayList<>(without(tables).named);
    tables.forEach(table -> all.add(new Named(table, other)));
    return of(general, all, forced, reallyDeleted);
  }

  /** This without what it says of {@code tables} by name; one without a schema is in any. */
  public Said without(Collection<TableName> tables) {
    List<Named> others =
        named.stream()
            .filter(one -> tables.stream().noneMatch(table -> contains(table, one.table())))
            .toList();
    return others.size() == named.size() ? this : of(general, others, forced, reallyDeleted);
  }

  /** As far as one can tell without a database. */
  private static boolean contains(TableName all, TableName one) {
    return isOne(all.name(), one.name())
        && (all.schema() == null || (one.schema() != null && isOne(all.schema(), one.schema())));
  }

  private static boolean isOne(Identifier one, Identifier other) {
    return one.quoted() == other.quoted()
        && (one.quoted()
            ? one.text().equals(other.text())
            : one.text().equalsIgnoreCase(other.text()));
  }

  /** This, as far as it hides deleted rows. */
  public Said hiding() {
    return of(
        general == Visibility.LIVE ? general : null,
        named.stream().filter(one -> one.seen() == Visibility.LIVE).toList(),
        forced,
        reallyDeleted);
  }

  /** This, and that all deletes are real. */
  public Said forcing() {
    return of(general, named, true, List.of());
  }

  /** This, and that deletes of {@code tables} are real. */
  public Said forcing(Collection<TableName> tables) {
    List<TableName> all = new ArrayList<>(reallyDeleted);
    tables.stream().filter(table -> !all.contains(table)).forEach(all::add);
    return forced ? this : of(general, named, false, all);
  }

  /** This where something is said, and else what {@code outer} says. */
  public Said over(Said outer) {
    if (this.equals(NOTHING)) {
      return outer;
    }
    Said seen = general == null ? outer.seeingWhat(this) : this;
    Said real = forced || outer.forced ? outer.forcing() : outer.forcing(reallyDeleted);
    return of(seen.general, seen.named, real.forced, real.reallyDeleted);
  }

  private Said seeingWhat(Said inner) {
    Said all = this;
    for (Named one : inner.named) {
      all = all.seeing(one.seen(), List.of(one.table()));
    }
    return all;
  }

  /** As {@code SHOW softdelete.paranoid} tells it, without deletes. */
  public String shown() {
    String all = general == null ? "" : general.argument();
    return named.stream()
        .map(one -> ", " + one.table() + " = " + one.seen().argument())
        .collect(joining("", all, ""));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Said said && hash == said.hash && text.equals(said.text));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** All of it; two that differ are told otherwise. */
  @Override
  public String toString() {
    return text;
  }
}
