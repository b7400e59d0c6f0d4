package org.softdelete.rewrite.options;

/**
 * What the driver tells of itself by {@code SHOW} (SEMANTICS §8). Immutable.
 *
 * @param version the driver's version
 * @param rules where the rules are from
 */
public record About(String version, String rules) {

  /** Where nobody says so. */
  public static final About UNKNOWN = new About("unknown", "unknown");
}
