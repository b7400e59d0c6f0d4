package org.softdelete.harness.mutants;

/** What can become of a mutant. */
enum Fate {
  UNCHANGED("make of all texts what the rewriter does"),
  REFUSES("only refuse, or fail, where the rewriter does not"),
  HANGS("only hang"),
  BOTH("are stopped by the oracle and by the second reading"),
  LOUD("are stopped by the oracle alone, and an error of the database tells of them"),
  ORACLE("are stopped by the oracle alone, and nobody else would know"),
  SECOND_READING("are stopped by the second reading alone"),
  SAME("send another text that means the same: both say so, or nothing but blanks differs"),
  SURVIVES("survive both");

  private final String text;

  Fate(String text) {
    this.text = text;
  }

  /** What those do who share it. */
  String text() {
    return text;
  }

  /** Whether they send anything else than the rewriter does. */
  boolean changes() {
    return compareTo(BOTH) >= 0;
  }
}
