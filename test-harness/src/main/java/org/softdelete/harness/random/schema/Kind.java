package org.softdelete.harness.random.schema;

/** What may be done with a relation under its name. */
public enum Kind {
  /** Anything: a table, or another name that is treated like one. */
  TABLE,
  /** A listed table with a key, into which nothing is inserted: a deleted row holds its key. */
  KEYED,
  /** A view over a listed table through which rows can be changed; never deleted. */
  VIEW,
  /** A view over a listed table that can be read only. */
  QUERY,
  /** A parent, not listed, of a listed child: only what stands behind {@code ONLY}. */
  ANCESTOR
}
