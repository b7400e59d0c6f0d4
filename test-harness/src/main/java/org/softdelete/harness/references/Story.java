package org.softdelete.harness.references;

import java.util.List;

/** A schema, and what is done on a connection to it. Immutable. */
record Story(KeyedSchema schema, List<Act> acts) {

  Story {
    acts = List.copyOf(acts);
  }
}
