package org.softdelete.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WideHashTest {

  private static final int MANY = 300_000;

  @Test
  void textsThatDifferInAFewDigitsHaveOtherHashes() {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      hashes.add(hash("SELECT c" + i % 10 + " FROM table_" + i / 10 + " WHERE id = ?"));
    }
    assertThat(hashes).hasSize(MANY);
  }

  @Test
  void textsOfOneLengthAndOfTheSameCharactersHaveOtherHashes() {
    Set<Long> hashes = new HashSet<>();
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        for (char c = 'a'; c <= 'z'; c++) {
          hashes.add(hash("" + a + b + c + "\0"));
          hashes.add(hash("\0" + a + b + c));
          hashes.add(hash("" + a + b + c));
        }
      }
    }
    assertThat(hashes).hasSize(3 * 26 * 26 * 26);
  }

  @Test
  void whereATextIsCutMakesADifference() {
    long once = WideHash.with(1, "ab");
    assertThat(WideHash.with(WideHash.with(1, "a"), "b")).isNotEqualTo(once);
    assertThat(WideHash.with(1, "xaby", 1, 3)).isEqualTo(once);
  }

  @Test
  void eachBitDependsOnTheText() {
    long ones = 0;
    long zeros = 0;
    for (int i = 0; i < 64; i++) {
      ones |= hash("t" + i);
      zeros |= ~hash("t" + i);
    }
    assertThat(ones).isEqualTo(-1);
    assertThat(zeros).isEqualTo(-1);
  }

  private static long hash(String text) {
    return WideHash.mixed(WideHash.with(0, text));
  }
}
