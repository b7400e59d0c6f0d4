package org.softdelete.rewrite.model;

/**
 * A key that an INSERT takes over where a deleted row holds it, and fails by where a live one does,
 * or another row of the same statement. Immutable.
 *
 * @param table the table's name, as the catalog spells it
 * @param name the key's name, which is also that of its constraint, if it has one
 */
public record TakenKey(String table, String name) {

  /** Begins the text by which a statement of ours fails where a live row holds a key. */
  public static final String LIVE = "softdelete: a live row holds this key";

  /** Parts what follows it: the table, the key, its columns, and their values. */
  public static final char SEPARATOR = '\u001f';
}
