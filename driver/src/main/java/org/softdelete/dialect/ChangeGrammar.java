package org.softdelete.dialect;

/**
 * What an UPDATE that stands for a DELETE can say. Immutable.
 *
 * @param returnsOld whether {@code RETURNING} knows the row before as {@code old}
 * @param subqueriesSeeTarget whether a derived table in an assigned value sees the columns of the
 *     changed table
 */
public record ChangeGrammar(boolean returnsOld, boolean subqueriesSeeTarget) {}
