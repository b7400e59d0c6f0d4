package org.softdelete.rewrite.model;

import java.util.List;
import org.softdelete.rewrite.event.DeleteEvent;

/**
 * One of several statements of a text, between which something has to be done. Immutable.
 *
 * @param sql the statement to send
 * @param deletions the rows that it deletes and that others may point to
 * @param event what its soft deletes write of themselves
 */
public record TextPart(String sql, List<Deletion> deletions, DeleteEvent event) {

  public TextPart {
    deletions = List.copyOf(deletions);
  }
}
