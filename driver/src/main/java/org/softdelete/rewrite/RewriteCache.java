package org.softdelete.rewrite;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the outcome of rewrites, by the exact text and by its {@linkplain Shape shape}. Each
 * has one place, found by a hash, and what comes later to a place takes it: so the memory is
 * bounded, nothing has to be ordered, and a hit on a text writes nothing. What loses its place is
 * rewritten again, in microseconds.
 *
 * <p>Thread-safe: entries are immutable, and a place is read and written atomically.
 */
final class RewriteCache {

  private static final int PLACES = 1024;

  /** Texts longer than this, in characters, are not kept: they seldom come twice. */
  private static final int LONGEST = 4096;

  private record Text(String sql, Visibility visibility, boolean forced, Rewritten rewritten) {}

  private record Shaped(ShapedRewrite rewrite, Visibility visibility, boolean forced) {}

  private final AtomicReferenceArray<@Nullable Text> texts = new AtomicReferenceArray<>(PLACES);
  private final AtomicReferenceArray<@Nullable Shaped> shapes = new AtomicReferenceArray<>(PLACES);

  /**
   * The hashes of the texts, side by side: that a text is not known is told from them, without
   * touching an entry, whose memory is mostly in no cache of the processor any more.
   */
  private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

  /** What {@code sql} is rewritten to under such a session, or null if that is not known. */
  @Nullable Rewritten get(String sql, Session session) {
    Rewritten known = byText(sql, session);
    if (known == null && sql.length() <= LONGEST) {
      known = byShape(sql, session);
      if (known != null) {
        put(sql, session, known);
      }
    }
    return known;
  }

  private @Nullable Rewritten byText(String sql, Session session) {
    int place = place(sql.hashCode(), session);
    if (hashes.getOpaque(place) != sql.hashCode()) {
      return null;
    }
    Text entry = texts.getAcquire(place);
    boolean hit =
        entry != null
            && entry.visibility == session.visibility()
            && entry.forced == session.forced()
            && entry.sql.equals(sql);
    return hit ? entry.rewritten : null;
  }

  private @Nullable Rewritten byShape(String sql, Session session) {
    Shaped entry = shapes.getAcquire(place(Shape.hash(sql), session));
    boolean hit =
        entry != null
            && entry.visibility == session.visibility()
            && entry.forced == session.forced();
    return hit ? entry.rewrite.apply(sql) : null;
  }

  /**
   * Remembers what {@code sql} was rewritten to.
   *
   * @param shaped what that says about other texts of its shape, or null if it says nothing
   */
  void put(String sql, Session session, Rewritten rewritten, @Nullable ShapedRewrite shaped) {
    if (sql.length() > LONGEST) {
      return;
    }
    put(sql, session, rewritten);
    if (shaped != null) {
      int place = place(Shape.hash(sql), session);
      shapes.setRelease(place, new Shaped(shaped, session.visibility(), session.forced()));
    }
  }

  private void put(String sql, Session session, Rewritten rewritten) {
    int place = place(sql.hashCode(), session);
    texts.setRelease(place, new Text(sql, session.visibility(), session.forced(), rewritten));
    hashes.setOpaque(place, sql.hashCode());
  }

  private static int place(int hash, Session session) {
    int mixed = hash ^ session.visibility().argument().hashCode();
    return (mixed ^ (mixed >>> 16)) & (PLACES - 1);
  }
}
