package org.softdelete.dialect;

import java.util.Set;

/**
 * What a DELETE can say, and an UPDATE that stands for one. Immutable.
 *
 * @param returning what {@code RETURNING} knows of a row that an UPDATE has changed
 * @param subqueriesSeeTarget whether a derived table in an assigned value sees the columns of the
 *     changed table
 * @param qualifiesAssigned whether the table's name or alias may qualify a column that an UPDATE
 *     sets; if not, what stands behind a point there is a field of the column in front of it
 * @param parameter what stands for a parameter in another place than its own: {@code %d} is its
 *     number, from 1 on; if it begins with a question mark, all have to be written so; empty if
 *     there is no such thing
 * @param truncateOfReferenced the SQLState by which a TRUNCATE of a table fails to which another
 *     points
 * @param checksDefaults whether {@code ON DELETE SET DEFAULT} fails where the default points to no
 *     row
 * @param forms the ways to write a DELETE or TRUNCATE that the database takes; one that is not
 *     among them is refused, as the UPDATE in its place would be taken
 */
public record ChangeGrammar(
    Returning returning,
    boolean subqueriesSeeTarget,
    boolean qualifiesAssigned,
    String parameter,
    String truncateOfReferenced,
    boolean checksDefaults,
    Set<Form> forms) {

  /** What {@code RETURNING} knows of a changed row. */
  public enum Returning {
    /** There is no such clause. */
    NOTHING,
    /** The row as it has become. */
    CHANGED_ROW,
    /** That, and the row before as {@code old}. */
    OLD_AND_NEW
  }

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

  /** Whether RETURNING knows the row before as {@code old}. */
  public boolean returnsOld() {
    return returning == Returning.OLD_AND_NEW;
  }

  /** Whether the database takes this form. */
  public boolean takes(Form form) {
    return forms.contains(form);
  }
}
