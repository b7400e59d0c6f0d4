package org.softdelete.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the keys of many rows are read, and given to a statement: each column of theirs is one
 * parameter, an array. Immutable.
 *
 * @param read what is read of a column, {@code %1$s}
 * @param list an array as a parameter; {@code %1$s} is the type of what it is compared with
 * @param elements the type of the elements of such an array, as JDBC is told it
 * @param together whether two queries with parameters can be one text, which is sent at once
 * @param lock what locks the rows of {@code %1$s} that a query reads
 * @param hold what only keeps those rows from being deleted; empty if that would make two who do it
 *     wait for each other
 * @param taking what a query, {@code %1$s}, that locks rows becomes where the statement behind it
 *     may take only these: it tells the transaction what it has read, in place {@code %2$s}; empty
 *     if that cannot be told
 * @param taken the condition that such a query has read what is read of a row, {@code %1$s}
 * @param text the type of a text of any length
 * @param unsteady the functions, in lower case, by which a condition holds for other rows each time
 *     that it is looked at
 */
public record KeyLists(
    String read,
    String list,
    String elements,
    boolean together,
    String lock,
    String hold,
    String taking,
    String taken,
    String text,
    Set<String> unsteady) {

  public KeyLists {
    unsteady = Set.copyOf(unsteady);
  }

  /** Where keys of many rows cannot be given, so that no references are followed. */
  public static final KeyLists NONE = new KeyLists("", "", "", false, "", "", "", "", "", Set.of());

  /** What is read of a column, which is SQL text. */
  public String read(String column) {
    return read.formatted(column);
  }

  /** A column, which is SQL text, as a text that two values have in common only if they are one. */
  public String asText(String column) {
    return "CAST(%s AS %s)".formatted(column, text);
  }

  /**
   * The condition that columns hold one of the keys.
   *
   * @param columns the columns, as SQL text
   * @param types the types of the columns that they are compared with
   */
  public String in(List<String> columns, List<String> types) {
    if (types.stream().anyMatch(type -> type.endsWith("[]"))) {
      return inTexts(columns, types);
    }
    if (columns.size() == 1) {
      return columns.get(0) + " = ANY (" + list.formatted(types.get(0)) + ")";
    }
    String lists =
        IntStream.range(0, types.size())
            .mapToObj(i -> list.formatted(types.get(i)))
            .collect(Collectors.joining(", "));
    return "(" + String.join(", ", columns) + ") IN (SELECT * FROM UNNEST(" + lists + "))";
  }

  /** The same where a key is an array itself: a list of arrays is one longer array in SQL. */
  private String inTexts(List<String> columns, List<String> types) {
    List<String> lists = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String name = "k" + (i + 1);
      lists.add(list.formatted(text));
      names.add(name);
      values.add("CAST(%s AS %s)".formatted(name, types.get(i)));
    }
    return "(%s) IN (SELECT %s FROM UNNEST(%s) AS softdelete_keys(%s))"
        .formatted(
            String.join(", ", columns),
            String.join(", ", values),
            String.join(", ", lists),
            String.join(", ", names));
  }

  /** What locks the rows that a query reads of the table known as {@code name} there. */
  public String lock(String name) {
    return lock.formatted(name);
  }

  /** Whether a statement can be kept from rows that the query before it has not locked. */
  public boolean tellTaken() {
    return !taking.isEmpty();
  }

  /**
   * A query that locks rows and tells the transaction what it has read.
   *
   * @param place the number of the place where it is told
   */
  public String taking(String query, int place) {
    return taking.formatted(query, place);
  }

  /**
   * The condition that this was read by the query that has told it.
   *
   * @param read what is read of a row, as SQL text
   */
  public String taken(String read, int place) {
    return taken.formatted(read, place);
  }

  /** What keeps the rows from being deleted that a query reads of the table known so there. */
  public String hold(String name) {
    return hold.formatted(name);
  }
}
