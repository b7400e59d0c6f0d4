package org.softdelete.rewrite.model;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;

/**
 * What holds for a statement before its own hints are read. Immutable.
 *
 * @param settings what the session's own statements have set
 * @param scoped which rows are seen whatever the settings say, or null
 * @param scopedDeleter who deletes and why, whatever the settings say
 * @param forced whether deletes are real where no hint says so
 * @param schemas in which schema an unqualified table is
 * @param tables what columns and keys a table has
 * @param known which relations the catalog had when it was read last
 * @param before what is executed before it and not yet, as in a batch, and changes what names mean
 */
public record RewriteContext(
    VisibilitySettings settings,
    @Nullable Visibility scoped,
    Deleter scopedDeleter,
    boolean forced,
    SchemaLookup schemas,
    TableLookup tables,
    KnownRelations known,
    NameChanges before) {

  /** A session in which nothing was set. */
  public RewriteContext(
      Visibility visibility, boolean forced, SchemaLookup schemas, TableLookup tables) {
    this(
        VisibilitySettings.startingWith(visibility),
        null,
        Deleter.UNSAID,
        forced,
        schemas,
        tables,
        KnownRelations.ALL,
        NameChanges.NONE);
  }

  /** Which rows are seen where no hint says otherwise (SEMANTICS §4: scope, then session). */
  public Visibility visibility() {
    return scoped == null ? settings.visibility() : scoped;
  }

  /** Who deletes, and why, where no hint says otherwise: scope, then session. */
  public Deleter deleter() {
    return scopedDeleter.or(settings.deleter());
  }

  /** This session, in which {@code other} rows are seen where no hint says otherwise. */
  public RewriteContext seeing(Visibility other) {
    return new RewriteContext(
        settings, other, scopedDeleter, forced, schemas, tables, known, before);
  }

  /** This session as it began. */
  public RewriteContext atStart() {
    return new RewriteContext(
        VisibilitySettings.startingWith(settings.initial()),
        null,
        Deleter.UNSAID,
        false,
        schemas,
        tables,
        known,
        before);
  }

  /** This session, where no scope of the thread says otherwise. */
  public RewriteContext unscoped() {
    return new RewriteContext(
        settings, null, Deleter.UNSAID, false, schemas, tables, known, before);
  }

  /** This session after {@code change}. */
  public RewriteContext after(SessionChange change) {
    return new RewriteContext(
        settings.after(change), scoped, scopedDeleter, forced, schemas, tables, known, before);
  }

  /** This session, with another way to look things up. */
  public RewriteContext asking(CountedLookup other) {
    return new RewriteContext(settings, scoped, scopedDeleter, forced, other, other, known, before);
  }

  /** This session, for a statement that is executed behind {@code others}. */
  public RewriteContext behind(NameChanges others) {
    return others.equals(before)
        ? this
        : new RewriteContext(
            settings, scoped, scopedDeleter, forced, schemas, tables, known, others);
  }

  /** This session, of whose catalog other is known. */
  public RewriteContext knowing(KnownRelations other) {
    return new RewriteContext(
        settings, scoped, scopedDeleter, forced, schemas, tables, other, before);
  }
}
