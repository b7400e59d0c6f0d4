package org.softdelete.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;

/**
 * The round of work, through a library that has link tables or collections, and natural keys, whose
 * rows are deleted and inserted again; the rules say {@code on-insert: revive} for them.
 */
public abstract class RoundOfLinks extends RoundOfWork {

  private Application application;
  private Links links;

  /** For subclasses. */
  protected RoundOfLinks() {}

  /** What was said to {@link #start}, once that was done. */
  protected final void linked(Application started, Links itsLinks) {
    application = started;
    links = itsLinks;
  }

  @Test
  final void aLinkIsAddedAndRemovedAndAddedAgain() throws SQLException {
    if (isRefused()) {
      return;
    }
    long id = application.create("liker");
    links.createLabel("liked", 1);
    for (int round = 0; round < 3; round++) {
      links.link(id, "liked");
      assertThat(links.labels(id)).containsExactly("liked");
      links.unlink(id, "liked");
      assertThat(links.labels(id)).isEmpty();
    }
    assertThat(stored(id)).containsExactly("liked");
  }

  @Test
  final void linksAreReplacedAsAWhole() throws SQLException {
    if (isRefused()) {
      return;
    }
    long id = application.create("changing");
    links.createLabel("red", 1);
    links.createLabel("green", 2);
    links.createLabel("blue", 3);
    links.link(id, "red", "green");
    links.relink(id, "green", "blue");
    assertThat(links.labels(id)).containsExactly("blue", "green");
    links.relink(id, "red");
    assertThat(links.labels(id)).containsExactly("red");
    assertThat(stored(id)).containsExactly("blue", "green", "red");
  }

  @Test
  final void aNaturalKeyIsUsedAgain() {
    if (isRefused()) {
      return;
    }
    links.createLabel("again", 1);
    links.deleteLabel("again");
    assertThat(links.weight("again")).isEmpty();
    links.createLabel("again", 2);
    assertThat(links.weight("again")).hasValue(2);
  }

  private List<String> stored(long user) throws SQLException {
    return database()
        .query("SELECT label FROM user_labels WHERE user_id = " + user + " ORDER BY label");
  }

  /** Where it is not built yet, such an insert is refused. */
  private boolean isRefused() {
    if (product() != Product.HSQLDB) {
      return false;
    }
    assertThatThrownBy(() -> links.createLabel("refused", 1))
        .hasStackTraceContaining("on-insert: revive");
    return true;
  }
}
