package org.softdelete.rewrite.cache;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.sql.Tokens;

/**
 * Remembers the outcome of rewrites, by the exact text and by its {@linkplain TextShape shape}.
 * Each has one place, found by a hash, and what comes later to a place takes it: so the memory is
 * bounded, nothing has to be ordered, and a hit on a text writes nothing. What loses its place is
 * rewritten again, in microseconds.
 *
 * <p>Thread-safe: entries are immutable, and a place is read and written atomically.
 */
public final class RewriteCache {

  private static final int PLACES = 1024;

  /** Texts longer than this, in characters, are not kept: they seldom come twice. */
  private static final int LONGEST = 4096;

  private record Text(String sql, Said said, Rewritten rewritten) {}

  private record Shaped(ShapedRewrite rewrite, Said said) {}

  private final AtomicReferenceArray<@Nullable Text> texts = new AtomicReferenceArray<>(PLACES);
  private final AtomicReferenceArray<@Nullable Shaped> shapes = new AtomicReferenceArray<>(PLACES);

  /**
   * The hashes of the texts, side by side: that a text is not known is told from them, without
   * touching an entry, whose memory is mostly in no cache of the processor any more.
   */
  private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

  /** The hashes of shapes that came once: one that comes but once is not worth being kept. */
  private final AtomicIntegerArray shapesSeen = new AtomicIntegerArray(PLACES);

  /** The hashes of texts that came once in a known shape, of which most never come again. */
  private final AtomicIntegerArray textsSeen = new AtomicIntegerArray(PLACES);

  /** What {@code sql} is rewritten to under such a session, or null if that is not known. */
  public @Nullable Rewritten get(String sql, RewriteContext session) {
    Rewritten known = byText(sql, session);
    if (known == null && sql.length() <= LONGEST) {
      known = byShape(sql, session);
      if (known != null && isSeenAgain(textsSeen, place(sql.hashCode(), session), sql.hashCode())) {
        put(sql, session, known);
      }
    }
    return known;
  }

  private @Nullable Rewritten byText(String sql, RewriteContext session) {
    int place = place(sql.hashCode(), session);
    if (hashes.getOpaque(place) != sql.hashCode()) {
      return null;
    }
    Text entry = texts.getAcquire(place);
    boolean hit = entry != null && entry.said.equals(session.said()) && entry.sql.equals(sql);
    return hit ? entry.rewritten : null;
  }

  private @Nullable Rewritten byShape(String sql, RewriteContext session) {
    Shaped entry = shapes.getAcquire(place(TextShape.hash(sql), session));
    boolean hit = entry != null && entry.said.equals(session.said());
    return hit ? entry.rewrite.apply(sql) : null;
  }

  /**
   * Remembers what a text was rewritten to.
   *
   * @param edits the changes that led there
   */
  public void put(Tokens tokens, RewriteContext session, Edits edits, Rewritten rewritten) {
    String sql = tokens.sql();
    if (sql.length() > LONGEST) {
      return;
    }
    put(sql, session, rewritten);
    int hash = TextShape.hash(sql);
    int place = place(hash, session);
    if (!isSeenAgain(shapesSeen, place, hash)) {
      return;
    }
    ShapedRewrite shaped = ShapedRewrite.of(tokens, edits, rewritten);
    if (shaped != null) {
      shapes.setRelease(place, new Shaped(shaped, session.said()));
    }
  }

  /** Whether {@code hash} was the last to be seen at its place; from now on it is. */
  private static boolean isSeenAgain(AtomicIntegerArray seen, int place, int hash) {
    boolean again = seen.getOpaque(place) == hash;
    if (!again) {
      seen.setOpaque(place, hash);
    }
    return again;
  }

  private void put(String sql, RewriteContext session, Rewritten rewritten) {
    int place = place(sql.hashCode(), session);
    texts.setRelease(place, new Text(sql, session.said(), rewritten));
    hashes.setOpaque(place, sql.hashCode());
  }

  private static int place(int hash, RewriteContext session) {
    int mixed = hash ^ session.said().hashCode();
    return (mixed ^ (mixed >>> 16)) & (PLACES - 1);
  }
}
