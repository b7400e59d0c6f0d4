package org.softdelete.matrix;

import java.util.List;

/**
 * A user as the application sees it. Immutable.
 *
 * @param titles of the stories that the user's association holds, in alphabetical order
 */
public record Author(long id, String name, List<String> titles) {

  public Author {
    titles = List.copyOf(titles);
  }
}
