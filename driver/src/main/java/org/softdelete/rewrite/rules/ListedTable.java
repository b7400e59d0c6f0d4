package org.softdelete.rewrite.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.EventPhrases;
import org.softdelete.dialect.Names;
import org.softdelete.dialect.Phrases;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Literal;
import org.softdelete.rules.TableRule;
import org.softdelete.rules.TableRule.Event;

/** A table whose deletes are soft, with the pieces of SQL that its rule amounts to. Immutable. */
public final class ListedTable {

  private final TableRule rule;
  private final Phrases phrases;
  private final EventPhrases events;
  private final String column;

  /** What holds for a row whose marker has the value that the rule names. */
  private final String same;

  /** The name by which its columns are qualified whatever it is called; null if any other. */
  private final @Nullable String name;

  private final @Nullable String synonymOf;
  private final SaidByName said;

  /** A table of which the rules file says {@code rule}, in a database with these phrases. */
  public ListedTable(TableRule rule, Phrases phrases, EventPhrases events) {
    this(rule, phrases, events, null, null, SaidByName.NOTHING);
  }

  private ListedTable(
      TableRule rule,
      Phrases phrases,
      EventPhrases events,
      @Nullable String name,
      @Nullable String synonymOf,
      SaidByName said) {
    this.said = said;
    this.name = name;
    this.synonymOf = synonymOf;
    this.rule = rule;
    this.phrases = phrases;
    this.events = events;
    this.column = '.' + rule.column().toSql();
    Literal value = rule.live().value();
    this.same = column + (value.isNull() ? " IS NULL" : " = " + value.sql());
  }

  /** The columns that a soft delete sets, folded as {@code names} does. */
  public Set<String> columnsSet(Names names) {
    Set<String> columns = new HashSet<>();
    columns.add(names.fold(rule.column().text(), rule.column().quoted()));
    rule.alsoSet()
        .forEach(also -> columns.add(names.fold(also.column().text(), also.column().quoted())));
    rule.event().columns().forEach(one -> columns.add(names.fold(one.text(), one.quoted())));
    return columns;
  }

  /** What the rules file says of it. */
  public TableRule rule() {
    return rule;
  }

  /**
   * The same table behind a synonym.
   *
   * @param table its own name, as the catalog spells it
   * @param qualifies whether its columns are qualified by that, and not by the synonym
   */
  ListedTable behindSynonym(String table, Names names, boolean qualifies) {
    String own = qualifies ? Names.quoted(table) : null;
    return new ListedTable(rule, phrases, events, own, names.fold(table, true), said);
  }

  /** The name of the table that this is a synonym of, folded; null if it is none. */
  public @Nullable String synonymOf() {
    return synonymOf;
  }

  /** The same table, where a statement calls it by a name of which this is said. */
  public ListedTable of(SaidByName other) {
    return new ListedTable(rule, phrases, events, name, synonymOf, other);
  }

  /** What is said of it by name. */
  public SaidByName said() {
    return said;
  }

  /** The name by which its columns are qualified where it has no alias, and is written so. */
  public String qualifier(String written) {
    return name == null ? written : name;
  }

  /** The predicate for the rows that are not deleted, of the table visible as {@code qualifier}. */
  public String live(String qualifier) {
    return rule.live().allOthers() ? differs(qualifier) : qualifier + same;
  }

  /**
   * The predicate by which PostgreSQL infers an index of live rows, in whichever of these forms
   * that is: it takes an index whose condition follows from that of the statement, and knows few
   * ways to follow (manual: INSERT, conflict_target; 11.8).
   */
  public String inferring(String qualifier) {
    Literal value = rule.live().value();
    String live = live(qualifier);
    if (!rule.live().allOthers() || value.isNull()) {
      return live;
    }
    String marker = qualifier + column;
    String isNot = value.isBoolean() ? " AND " + marker + " IS NOT " + value.sql() : "";
    return live + " AND " + marker + " <> " + value.sql() + isNot;
  }

  /** The predicate for the deleted rows: true for exactly those for which {@link #live} is not. */
  public String deleted(String qualifier) {
    return rule.live().allOthers() ? qualifier + same : differs(qualifier);
  }

  private String differs(String qualifier) {
    Literal value = rule.live().value();
    return value.isNull()
        ? qualifier + column + " IS NOT NULL"
        : phrases.differs().formatted(qualifier + column, value.sql());
  }

  /**
   * The predicate for the rows that were there at a time, as far as they tell.
   *
   * @param time as SQL
   */
  public String asOf(String qualifier, String time) {
    String notDeleted = "(%s OR %s%s > %s)".formatted(live(qualifier), qualifier, column, time);
    Identifier created = rule.created();
    return created == null
        ? notDeleted
        : "%s AND %s.%s <= %s".formatted(notDeleted, qualifier, created.toSql(), time);
  }

  /** The assignments that bring a deleted row back, from behind the word {@code SET}. */
  public String restoring() {
    String marker = rule.column().toSql() + " = " + rule.live().restored().sql();
    return rule.event().columns().stream()
        .map(column -> ", " + column.toSql() + " = NULL")
        .collect(Collectors.joining("", marker, ""));
  }

  /** The assignments that a soft delete makes, from behind the word {@code SET}. */
  public String assignments() {
    return assignments(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * The same for a place where an expression of the rules has to be written otherwise.
   *
   * @param deleted what becomes of the marker's expression
   * @param alsoSet what becomes of another
   */
  public String assignments(UnaryOperator<String> deleted, UnaryOperator<String> alsoSet) {
    String marker = rule.column().toSql() + " = " + deleted.apply(rule.deleted());
    if (rule.alsoSet().isEmpty() && rule.event().equals(Event.NONE)) {
      return marker;
    }
    List<String> all = new ArrayList<>();
    all.add(marker);
    rule.alsoSet()
        .forEach(also -> all.add(also.column().toSql() + " = " + alsoSet.apply(also.expression())));
    addEvent(rule.event().batch(), events.batch(), all);
    addEvent(rule.event().deletedBy(), events.actor(), all);
    addEvent(rule.event().reason(), events.reason(), all);
    return String.join(", ", all);
  }

  private static void addEvent(@Nullable Identifier column, String value, List<String> all) {
    if (column != null) {
      all.add(column.toSql() + " = " + value);
    }
  }
}
