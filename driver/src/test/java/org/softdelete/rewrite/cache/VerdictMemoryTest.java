package org.softdelete.rewrite.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.softdelete.sql.WideHash;

/** Which of many hashes are remembered. */
class VerdictMemoryTest {

  private final VerdictMemory memory = new VerdictMemory();

  @Test
  void nothingIsRememberedThatWasNotAdded() {
    assertThat(memory.contains(1)).isFalse();
    keys(0, 65_536).forEach(memory::add);
    assertThat(keys(65_536, 1_000_000).filter(memory::contains)).isEmpty();
  }

  @Test
  void asManyAsALargeApplicationHasAreAllRemembered() {
    keys(0, 65_536).forEach(memory::add);
    assertThat(keys(0, 65_536).filter(key -> !memory.contains(key))).isEmpty();
  }

  @Test
  void ofTwiceAsManyAtMostAHandfulIsLost() {
    keys(0, 131_072).forEach(memory::add);
    assertThat(keys(0, 131_072).filter(key -> !memory.contains(key)).count()).isLessThan(10);
  }

  @Test
  void whatComesLastIsRememberedHoweverManyThereWere() {
    keys(0, 2_000_000)
        .forEach(
            key -> {
              memory.add(key);
              assertThat(memory.contains(key)).isTrue();
            });
  }

  @Test
  void threadsThatAddAtOnceLoseNothing() throws InterruptedException {
    int threads = 4;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    var start = new CountDownLatch(1);
    for (int thread = 0; thread < threads; thread++) {
      int first = thread * 10_000;
      pool.execute(
          () -> {
            try {
              start.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            keys(first, first + 20_000).forEach(memory::add);
          });
    }
    start.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(keys(0, 50_000).filter(key -> !memory.contains(key))).isEmpty();
  }

  @Test
  void partsShareTheMemoryAndNothingElse() {
    Verdicts one = memory.part();
    Verdicts other = memory.part();
    assertThat(one.memory()).isSameAs(other.memory());
    assertThat(one.seed()).isNotEqualTo(other.seed());
  }

  private static LongStream keys(int from, int to) {
    return LongStream.range(from, to).map(i -> WideHash.mixed(WideHash.with(7, i)));
  }
}
