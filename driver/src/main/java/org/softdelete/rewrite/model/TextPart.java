package org.softdelete.rewrite.model;

import java.util.List;
import org.softdelete.rewrite.event.DeleteEvent;

/**
 * One of several statements of a text, between which something has to be done. Immutable.
 *
 * @param sql the statement to send
 * @param tiedRows the rows that it deletes, brings back or inserts, and that foreign keys tie to
 *     others
 * @param event what its soft deletes write of themselves
 */
public record TextPart(String sql, List<TiedRows> tiedRows, DeleteEvent event) {

  public TextPart {
    tiedRows = List.copyOf(tiedRows);
  }
}
