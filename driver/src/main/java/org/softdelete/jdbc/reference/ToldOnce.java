package org.softdelete.jdbc.reference;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was told already and need not be told again. Thread-safe. */
public final class ToldOnce {

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** Whether this was not told yet; from now on it is. */
  boolean isNew(String what) {
    return told.add(what);
  }
}
