package org.softdelete.rewrite.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key (ISO/IEC 9075-2, 11.8), as the catalog or the rules tell it. Immutable.
 *
 * @param name the constraint's name
 * @param child the table that has it
 * @param parent the table that it points to
 * @param columns its columns, in the order of the key
 * @param onDelete what a delete of a parent does to its children
 * @param changed the child's columns that {@code SET NULL} or {@code SET DEFAULT} changes
 * @param deferred whether a transaction begins with the check of it put off until its end
 * @param deferrable whether a transaction can put that off
 * @param ofPartition whether {@code child} is a partition that has it from its table, which points
 *     to {@code parent} by the same key
 * @param inherited whether rows of the tables that are parts of {@code child}, or inherit from it,
 *     have it, too
 * @param toPartitions whether {@code parent} is partitioned, so that it points to the rows of its
 *     partitions
 * @param declared whether the rules alone tell of it, so that the database does nothing by it
 */
public record ForeignKey(
    String name,
    RelationName child,
    RelationName parent,
    List<Column> columns,
    Action onDelete,
    List<String> changed,
    boolean deferred,
    boolean deferrable,
    boolean ofPartition,
    boolean inherited,
    boolean toPartitions,
    boolean declared) {

  public ForeignKey {
    columns = List.copyOf(columns);
    changed = List.copyOf(changed);
  }

  /** Whether all its columns get what statements give them, or their defaults. */
  public boolean isSeen() {
    return columns.stream().allMatch(column -> column.unseen() == null);
  }

  /** Whether {@code child} is a view that does not show all its columns. */
  public boolean isHidden() {
    return columns.stream().anyMatch(Column::isHidden);
  }

  /** Whether a new row may point to something by values that no statement gives. */
  public boolean pointsUnseen() {
    return !isSeen()
        && columns.stream().noneMatch(column -> column.isHidden() && column.isNullByDefault());
  }

  /**
   * Whether a row may come to point to something else, by values that no statement gives, where the
   * columns of these names are given others.
   */
  public boolean movesUnseen(Set<String> given) {
    return columns.stream()
        .anyMatch(
            column ->
                column.sources().stream().anyMatch(given::contains)
                    || (isHidden() && given.contains(column.child())));
  }

  /** Why it is not found what a row points to by it, and what can be done. */
  public List<String> unseen() {
    return isHidden()
        ? List.of(
            "this view does not show all columns of the key " + name,
            "name the table that it shows")
        : List.of(
            "a column of the key " + name + " is computed from others (GENERATED)",
            "let the rule of " + parent.name() + " say references: deletes-only");
  }

  /** The same key of rows that are written through a view, which has its columns by others. */
  public ForeignKey of(RelationName view, List<Column> shown) {
    return new ForeignKey(
        name,
        view,
        parent,
        shown,
        onDelete,
        List.of(),
        deferred,
        deferrable,
        ofPartition,
        inherited,
        toPartitions,
        declared);
  }

  /** Begins the values by which a statement of ours fails whose row points to a deleted one. */
  public static final String DELETED_PARENT = "softdelete: the row pointed to is deleted";

  /**
   * What such a statement tells behind {@link #DELETED_PARENT}, in front of the values of the key:
   * its table, its name, its columns, and the table that it points to.
   */
  public List<String> told() {
    return List.of(
        child.name(),
        name,
        columns.stream().map(Column::child).collect(Collectors.joining(", ")),
        parent.name());
  }

  /** The start of a message of the same, up to the values of the key, and what is behind them. */
  public List<String> message() {
    return List.of(
        "Referential integrity constraint violation: \"%s: %s.%s FOREIGN KEY(%s) REFERENCES %s.%s(%s) ("
            .formatted(
                name,
                child.schema(),
                child.name(),
                told().get(2),
                parent.schema(),
                parent.name(),
                columns.stream().map(Column::parent).collect(Collectors.joining(", "))),
        ")\". " + deletedNote(parent.name()));
  }

  /** What to tell of the deleted row of {@code table} that is pointed to. */
  public static String deletedNote(String table) {
    return ("The row of %s is there, but soft-deleted, which counts as gone. Restore it first, or"
            + " point to another.")
        .formatted(table);
  }

  /**
   * A column of the key.
   *
   * @param child the column of the table that has the key
   * @param parent the column that it points to
   * @param type the type of {@code parent}, as SQL text
   * @param initial the default of {@code child}, as SQL text; null if it has none
   * @param childType the type of {@code child}, as SQL text that no value is cut to by a cast
   * @param storedType the type that tells what a value of {@code childType} becomes when it is
   *     stored, as SQL text; it may cut those that cannot be
   * @param place which value {@code child} gets, counted from 1, of an INSERT that names no
   *     columns; 0 if none, or if that is not known
   * @param unseen what {@code child} is computed from, as SQL text, where no statement gives it a
   *     value; empty if a view, which has the key, does not show it; null if statements give it one
   */
  public record Column(
      String child,
      String parent,
      String type,
      @Nullable String initial,
      String childType,
      String storedType,
      int place,
      @Nullable String unseen) {

    private static final Pattern NULL =
        Pattern.compile("NULL(::.*)?|CAST\\(NULL AS .*\\)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD =
        Pattern.compile("\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private static final Pattern CALL =
        Pattern.compile("([\\p{L}\\p{N}_$\".]+)\\s*\\(|\\b(next)\\b", Pattern.CASE_INSENSITIVE);

    /** What may stand in front of a parenthesis: what only reads, and types that have a length. */
    private static final Set<String> STEADY =
        Set.of(
            "bit",
            "cast",
            "character",
            "coalesce",
            "current_setting",
            "lower",
            "nullif",
            "numeric",
            "time",
            "timestamp",
            "upper",
            "varying");

    /** Whether a view, which has the key, does not show it. */
    boolean isHidden() {
      return unseen != null && unseen.isEmpty();
    }

    /** The names of columns that it may be computed from, and perhaps other words. */
    private Set<String> sources() {
      return unseen == null
          ? Set.of()
          : WORD.matcher(LITERAL.matcher(unseen).replaceAll("''"))
              .results()
              .map(MatchResult::group)
              .map(word -> word.startsWith("\"") ? unquoted(word) : word)
              .collect(Collectors.toSet());
    }

    private static String unquoted(String name) {
      return name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }

    /** Whether {@code child} is null where a statement gives it no value. */
    public boolean isNullByDefault() {
      return initial == null || NULL.matcher(initial).matches();
    }

    /**
     * Whether the default of {@code child} is the same wherever, and as often as, it is computed in
     * a statement: of a sequence it is not, and of other functions that is not known.
     */
    public boolean hasSteadyDefault() {
      return initial != null
          && initial.indexOf('\\') < 0
          && CALL.matcher(LITERAL.matcher(initial).replaceAll("''"))
              .results()
              .allMatch(
                  call ->
                      call.group(1) != null
                          && STEADY.contains(call.group(1).toLowerCase(Locale.ROOT)));
    }

    /** What is stored of {@code value}, which is of the type of {@code child}, as SQL text. */
    public String stored(String value) {
      return storedType.equals(childType) ? value : "CAST(%s AS %s)".formatted(value, storedType);
    }

    /** The default of {@code child}, of its type, as SQL text; {@code NULL} if it has none. */
    public String defaultValue() {
      return "CAST(%s AS %s)".formatted(initial == null ? "NULL" : initial, childType);
    }
  }

  /** What a delete of a parent does to its children. */
  public enum Action {
    /** It fails if there are any when the statement, or the transaction, has ended. */
    NO_ACTION,
    /** It fails if there are any. */
    RESTRICT,
    /** They are deleted. */
    CASCADE,
    /** They point to nothing from then on. */
    SET_NULL,
    /** They point to what the columns' defaults say. */
    SET_DEFAULT
  }
}
