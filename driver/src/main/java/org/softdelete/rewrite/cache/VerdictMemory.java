package org.softdelete.rewrite.cache;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of which rewrites a second reading has said what it says: for each a hash of 64 bits
 * that stands for {@linkplain VerdictKey all it depends on}. A hash has eight places in each of two
 * rows and takes one in the row that is emptier, so that 100,000 find room in 2 MB with practically
 * none displaced. What is displaced is read once more.
 *
 * <p>Thread-safe, without locks: a place holds one whole hash at any time.
 */
public final class VerdictMemory {

  private static final int ROW = 8;
  private static final int ROWS = 1 << 15;

  /** Nobody can know them, and so make up texts that share a hash. */
  private final AtomicLong seeds = new AtomicLong(new SplittableRandom().nextLong());

  /** Made when the first is remembered. */
  private volatile @Nullable AtomicLongArray places;

  /** A part of it for what rewrites alike; no other part has what is remembered there. */
  public Verdicts part() {
    return new Verdicts(this, seeds.incrementAndGet());
  }

  /** Whether {@code key} is remembered. */
  public boolean contains(long key) {
    AtomicLongArray all = places;
    return all != null && (isIn(all, firstRow(key), key) || isIn(all, secondRow(key), key));
  }

  /** Remembers {@code key}. */
  public void add(long key) {
    AtomicLongArray all = places == null ? made() : places;
    int first = firstRow(key);
    int second = secondRow(key);
    int row = free(all, first) >= free(all, second) ? first : second;
    for (int i = row; i < row + ROW; i++) {
      if (all.compareAndSet(i, 0, key)) {
        return;
      }
    }
    all.setRelease(row + (int) (key >>> 61), key);
  }

  private synchronized AtomicLongArray made() {
    AtomicLongArray all = places;
    if (all == null) {
      all = new AtomicLongArray(ROWS * ROW);
      places = all;
    }
    return all;
  }

  private static boolean isIn(AtomicLongArray all, int row, long key) {
    for (int i = row; i < row + ROW; i++) {
      if (all.getOpaque(i) == key) {
        return true;
      }
    }
    return false;
  }

  private static int free(AtomicLongArray all, int row) {
    int free = 0;
    for (int i = row; i < row + ROW; i++) {
      free += all.getOpaque(i) == 0 ? 1 : 0;
    }
    return free;
  }

  private static int firstRow(long key) {
    return (int) key & (ROWS - 1) * ROW;
  }

  private static int secondRow(long key) {
    return (int) (key >>> 32) & (ROWS - 1) * ROW;
  }
}
