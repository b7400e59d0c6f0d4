package org.softdelete.harness.random.schema;

/** The types of values that the grammar tells apart. */
public enum ValueType {
  INT("INTEGER", "0", "i"),
  TEXT("VARCHAR(1000)", "'x'", "s"),
  BOOL("BOOLEAN", "TRUE", "b"),
  TIME("TIMESTAMP", "TIMESTAMP '2001-01-01 00:00:00'", "t");

  private final String declaration;
  private final String sample;
  private final String prefix;

  ValueType(String declaration, String sample, String prefix) {
    this.declaration = declaration;
    this.sample = sample;
    this.prefix = prefix;
  }

  /** The type as SQL. */
  public String declaration() {
    return declaration;
  }

  /** A literal of this type. */
  public String sample() {
    return sample;
  }

  /** A label that tells the type, so that columns of one name are of one type. */
  public String label(int number) {
    return prefix + number;
  }
}
