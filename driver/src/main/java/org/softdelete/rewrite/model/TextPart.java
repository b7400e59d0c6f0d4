package org.softdelete.rewrite.model;

import java.util.List;

/**
 * One of several statements of a text, between which something has to be done. Immutable.
 *
 * @param sql the statement to send
 * @param deletions the rows that it deletes and that others may point to
 */
public record TextPart(String sql, List<Deletion> deletions) {

  public TextPart {
    deletions = List.copyOf(deletions);
  }
}
