package org.softdelete.matrix.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.result.LinkedHashMapRowReducer;
import org.jdbi.v3.core.result.RowView;
import org.softdelete.matrix.Author;

/** Makes one author of the rows of a user and its stories. Thread-safe. */
public final class TitlesOfUsers implements LinkedHashMapRowReducer<Long, Author> {

  /** For Jdbi. */
  public TitlesOfUsers() {}

  @Override
  public void accumulate(Map<Long, Author> authors, RowView row) {
    long id = row.getColumn("id", Long.class);
    String name = row.getColumn("name", String.class);
    Author author = authors.getOrDefault(id, new Author(id, name, List.of()));
    var titles = new ArrayList<>(author.titles());
    String title = row.getColumn("title", String.class);
    if (title != null) {
      titles.add(title);
    }
    authors.put(id, new Author(id, name, titles));
  }
}
