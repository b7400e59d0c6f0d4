package org.softdelete.rewrite.model;

import org.jspecify.annotations.Nullable;

/**
 * What holds for a statement before its own hints are read. Immutable.
 *
 * @param settings what the session's own statements have set
 * @param scoped which rows are seen whatever the settings say, or null
 * @param forced whether deletes are real where no hint says so
 * @param schemas in which schema an unqualified table is
 * @param tables what columns and keys a table has
 */
public record RewriteContext(
    VisibilitySettings settings,
    @Nullable Visibility scoped,
    boolean forced,
    SchemaLookup schemas,
    TableLookup tables) {

  /** A session in which nothing was set. */
  public RewriteContext(
      Visibility visibility, boolean forced, SchemaLookup schemas, TableLookup tables) {
    this(VisibilitySettings.startingWith(visibility), null, forced, schemas, tables);
  }

  /** Which rows are seen where no hint says otherwise (SEMANTICS §4: scope, then session). */
  public Visibility visibility() {
    return scoped == null ? settings.visibility() : scoped;
  }

  /** This session after {@code change}. */
  public RewriteContext after(SessionChange change) {
    return new RewriteContext(settings.after(change), scoped, forced, schemas, tables);
  }

  /** This session, with another way to look things up. */
  public RewriteContext asking(CountedLookup other) {
    return new RewriteContext(settings, scoped, forced, other, other);
  }
}
