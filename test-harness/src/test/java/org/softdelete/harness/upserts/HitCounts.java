package org.softdelete.harness.upserts;

import java.util.HashMap;
import java.util.Map;

/**
 * What sessions were told of the keys of one table, each {@code table.key}. For one thread at a
 * time.
 *
 * @param hits what they added and did not delete
 * @param unsure what they may have added beside that
 * @param deletes how many rows they deleted
 */
record HitCounts(
    Map<String, Integer> hits, Map<String, Integer> unsure, Map<String, Integer> deletes) {

  /** Of sessions that have done nothing yet. */
  HitCounts() {
    this(new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  /** Takes over what another was told. */
  void add(HitCounts other) {
    other.hits.forEach((key, count) -> hits.merge(key, count, Integer::sum));
    other.unsure.forEach((key, count) -> unsure.merge(key, count, Integer::sum));
    other.deletes.forEach((key, count) -> deletes.merge(key, count, Integer::sum));
  }

  /** Rows of {@code key} were inserted, or a live one was hit. */
  void inserted(String key) {
    hits.merge(key, 1, Integer::sum);
  }

  /** A row of {@code key} was inserted, or is as it was. */
  void insertedOrLeft(String key) {
    unsure.merge(key, 1, Integer::sum);
  }

  /** A row of {@code key} was deleted that was hit so often. */
  void deleted(String key, int hit) {
    hits.merge(key, -hit, Integer::sum);
    deletes.merge(key, 1, Integer::sum);
  }
}
