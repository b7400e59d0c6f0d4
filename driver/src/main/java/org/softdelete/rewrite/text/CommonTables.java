package org.softdelete.rewrite.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The names that one {@code WITH} list declares, folded, in their order. A scope remembers how many
 * of them it knows, so that those of a long list share one. Confined to one rewrite.
 */
public final class CommonTables {

  private final Map<String, Integer> places = new HashMap<>();

  /** Adds a name; what is declared already stays where it is. */
  public void declare(String name) {
    places.putIfAbsent(name, places.size());
  }

  int size() {
    return places.size();
  }

  /** Whether {@code name} is one of the first {@code known} names. */
  boolean declares(String name, int known) {
    Integer place = places.get(name);
    return place != null && place < known;
  }
}
