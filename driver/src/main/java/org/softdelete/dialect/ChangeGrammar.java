package org.softdelete.dialect;

/**
 * What an UPDATE that stands for a DELETE can say. Immutable.
 *
 * @param returnsOld whether {@code RETURNING} knows the row before as {@code old}
 * @param subqueriesSeeTarget whether a derived table in an assigned value sees the columns of the
 *     changed table
 * @param qualifiesAssigned whether the table's name or alias may qualify a column that an UPDATE
 *     sets; if not, what stands behind a point there is a field of the column in front of it
 */
public record ChangeGrammar(
    boolean returnsOld, boolean subqueriesSeeTarget, boolean qualifiesAssigned) {}
