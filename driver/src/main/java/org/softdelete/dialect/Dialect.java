package org.softdelete.dialect;

/**
 * The SQL that the database behind a connection speaks. Immutable.
 *
 * @param product whose lexical rules and statements hold
 * @param majorVersion the server's major version, for statements that came with one
 * @param unquotedNames what becomes of a name without quotes
 */
public record Dialect(Product product, int majorVersion, UnquotedNames unquotedNames) {

  private static final int FIRST_POSTGRESQL_WITH_OLD = 18;

  /** The databases whose SQL is understood. */
  public enum Product {
    H2,
    POSTGRESQL
  }

  /** Whether RETURNING knows the row before as {@code old} (PostgreSQL manual: UPDATE). */
  public boolean returnsOld() {
    return product == Product.POSTGRESQL && majorVersion >= FIRST_POSTGRESQL_WITH_OLD;
  }

  /** What a database makes of a name without quotes. */
  public enum UnquotedNames {
    /** Folded to upper case, as ISO/IEC 9075-2 has it, and H2. */
    UPPER,
    /** Folded to lower case, as PostgreSQL has it, and H2 under {@code DATABASE_TO_LOWER}. */
    LOWER,
    /** Kept as it is written, and compared exactly. */
    EXACT,
    /**
     * Compared without regard to case, quoted or not: H2's {@code CASE_INSENSITIVE_IDENTIFIERS}.
     */
    INSENSITIVE
  }
}
