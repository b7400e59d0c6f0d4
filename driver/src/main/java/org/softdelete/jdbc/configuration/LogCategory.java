package org.softdelete.jdbc.configuration;

/** Under which category the driver logs. SEMANTICS §8 names it, so it is not a class's name. */
public final class LogCategory {

  /** The one category of all that the driver tells. */
  public static final String NAME = "org.softdelete";

  private LogCategory() {}
}
