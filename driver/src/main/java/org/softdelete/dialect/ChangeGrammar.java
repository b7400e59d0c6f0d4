package org.softdelete.dialect;

import java.util.Set;

/**
 * What a DELETE can say, and an UPDATE that stands for one. Immutable.
 *
 * @param returnsOld whether {@code RETURNING} knows the row before as {@code old}
 * @param subqueriesSeeTarget whether a derived table in an assigned value sees the columns of the
 *     changed table
 * @param qualifiesAssigned whether the table's name or alias may qualify a column that an UPDATE
 *     sets; if not, what stands behind a point there is a field of the column in front of it
 * @param forms the ways to write a DELETE or TRUNCATE that the database takes; one that is not
 *     among them is refused, as the UPDATE in its place would be taken
 */
public record ChangeGrammar(
    boolean returnsOld, boolean subqueriesSeeTarget, boolean qualifiesAssigned, Set<Form> forms) {

  /** A way to write a DELETE or TRUNCATE that not every database takes. */
  public enum Form {
    DELETE_WITHOUT_FROM,
    DELETE_USING,
    TRUNCATE_WITHOUT_TABLE,
    TRUNCATE_OF_SEVERAL
  }

  public ChangeGrammar {
    forms = Set.copyOf(forms);
  }

  /** Whether the database takes this form. */
  public boolean takes(Form form) {
    return forms.contains(form);
  }
}
