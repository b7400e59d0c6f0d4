package org.softdelete.rewrite;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the outcome of rewrites by the exact text. Each text has one place, found by its hash,
 * and what comes later to a place takes it: so the memory is bounded, nothing has to be ordered,
 * and a hit writes nothing. A text that loses its place is rewritten again, in microseconds.
 *
 * <p>Thread-safe: entries are immutable, and a place is read and written atomically.
 */
final class RewriteCache {

  private static final int PLACES = 1024;

  /** Texts longer than this, in characters, are not kept: they seldom come twice. */
  private static final int LONGEST = 4096;

  private record Entry(String sql, Visibility visibility, boolean forced, Rewritten rewritten) {}

  private final AtomicReferenceArray<@Nullable Entry> places = new AtomicReferenceArray<>(PLACES);

  /**
   * The hashes of the texts, side by side: that a text is not known is told from them, without
   * touching an entry, whose memory is mostly in no cache of the processor any more.
   */
  private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

  /** What {@code sql} was rewritten to under such a session, or null if that is not known. */
  @Nullable Rewritten get(String sql, Session session) {
    int place = place(sql, session);
    if (hashes.getOpaque(place) != sql.hashCode()) {
      return null;
    }
    Entry entry = places.getAcquire(place);
    boolean hit =
        entry != null
            && entry.visibility == session.visibility()
            && entry.forced == session.forced()
            && entry.sql.equals(sql);
    return hit ? entry.rewritten : null;
  }

  /** Remembers what {@code sql} was rewritten to. */
  void put(String sql, Session session, Rewritten rewritten) {
    if (sql.length() <= LONGEST) {
      int place = place(sql, session);
      places.setRelease(place, new Entry(sql, session.visibility(), session.forced(), rewritten));
      hashes.setOpaque(place, sql.hashCode());
    }
  }

  private static int place(String sql, Session session) {
    int hash = sql.hashCode() ^ session.visibility().argument().hashCode();
    return (hash ^ (hash >>> 16)) & (PLACES - 1);
  }
}
