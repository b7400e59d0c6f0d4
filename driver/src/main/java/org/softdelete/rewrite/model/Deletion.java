package org.softdelete.rewrite.model;

import java.util.List;

/**
 * Rows that a statement deletes and that other rows may point to. Immutable.
 *
 * @param table the table that they are of, as the catalog spells it
 * @param keys the query for the columns of these rows that are pointed to, which locks them
 * @param parameters for each parameter of the query the one of the statement that it is, from 1 on
 * @param counted whether the update count of the statement is that of these rows
 * @param real whether they are really deleted, and the rows that point to them by the database
 */
public record Deletion(
    RelationName table, String keys, List<Integer> parameters, boolean counted, boolean real) {

  public Deletion {
    parameters = List.copyOf(parameters);
  }
}
