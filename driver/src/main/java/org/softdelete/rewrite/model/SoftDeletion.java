package org.softdelete.rewrite.model;

import java.util.List;

/**
 * Rows that a statement soft-deletes and that other rows may point to. Immutable.
 *
 * @param table the table that they are of, as the catalog spells it
 * @param keys the query for the columns of these rows that are pointed to, which locks them
 * @param parameters for each parameter of the query the one of the statement that it is, from 1 on
 * @param counted whether the update count of the statement is that of these rows
 */
public record SoftDeletion(
    RelationName table, String keys, List<Integer> parameters, boolean counted) {

  public SoftDeletion {
    parameters = List.copyOf(parameters);
  }
}
