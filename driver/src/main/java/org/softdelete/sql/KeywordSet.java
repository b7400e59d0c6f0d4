package org.softdelete.sql;

import org.jspecify.annotations.Nullable;

/** Some of the keywords, to be asked for at every token of a text. Immutable. */
public final class KeywordSet {

  private final boolean[] members = new boolean[Keyword.values().length + 1];

  private KeywordSet() {}

  /** These keywords. */
  public static KeywordSet of(Keyword... keywords) {
    KeywordSet set = new KeywordSet();
    for (Keyword keyword : keywords) {
      set.members[keyword.number()] = true;
    }
    return set;
  }

  /** The keywords of all of these sets. */
  public static KeywordSet union(KeywordSet... sets) {
    KeywordSet union = new KeywordSet();
    for (KeywordSet set : sets) {
      for (int i = 0; i < union.members.length; i++) {
        union.members[i] |= set.members[i];
      }
    }
    return union;
  }

  /** Whether {@code keyword} is one of them; null is none. */
  public boolean contains(@Nullable Keyword keyword) {
    return keyword != null && members[keyword.number()];
  }
}
