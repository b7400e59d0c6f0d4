package org.softdelete.rewrite.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
   * @param place which value {@code child} gets, counted from 1, of an INSERT that names no
   *     columns; 0 if none, or if that is not known
   */
  public record Column(
      String child,
      String parent,
      String type,
      @Nullable String initial,
      String childType,
      int place) {

    private static final Pattern NULL =
        Pattern.compile("NULL(::.*)?|CAST\\(NULL AS .*\\)", Pattern.CASE_INSENSITIVE);

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
