package org.softdelete.rewrite.model;

import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;

/** What holds for a statement before its own hints are read. Immutable. */
public final class RewriteContext {

  private final VisibilitySettings settings;
  private final Said scoped;
  private final Deleter scopedDeleter;
  private final SchemaLookup schemas;
  private final TableLookup tables;
  private final KnownRelations known;
  private final NameChanges before;
  private final Said said;

  /**
   * What holds in a session and a scope.
   *
   * @param settings what the session's own statements have set
   * @param scoped which rows are seen and which deletes are real, whatever the settings say
   * @param scopedDeleter who deletes and why, whatever the settings say
   * @param schemas in which schema an unqualified table is
   * @param tables what columns and keys a table has
   * @param known which relations the catalog had when it was read last
   * @param before what is executed before it and not yet, as in a batch, and changes what names
   *     mean
   */
  public RewriteContext(
      VisibilitySettings settings,
      Said scoped,
      Deleter scopedDeleter,
      SchemaLookup schemas,
      TableLookup tables,
      KnownRelations known,
      NameChanges before) {
    this.settings = settings;
    this.scoped = scoped;
    this.scopedDeleter = scopedDeleter;
    this.schemas = schemas;
    this.tables = tables;
    this.known = known;
    this.before = before;
    this.said = scoped.over(settings.said());
  }

  /** A session in which nothing was set. */
  public RewriteContext(
      Visibility visibility, boolean forced, SchemaLookup schemas, TableLookup tables) {
    this(
        VisibilitySettings.startingWith(visibility),
        forced ? Said.NOTHING.forcing() : Said.NOTHING,
        Deleter.UNSAID,
        schemas,
        tables,
        KnownRelations.ALL,
        NameChanges.NONE);
  }

  /** What the session's own statements have set. */
  public VisibilitySettings settings() {
    return settings;
  }

  /** What is said whatever the settings say. */
  public Said scoped() {
    return scoped;
  }

  /** Who deletes and why, whatever the settings say. */
  public Deleter scopedDeleter() {
    return scopedDeleter;
  }

  /** In which schema an unqualified table is. */
  public SchemaLookup schemas() {
    return schemas;
  }

  /** What columns and keys a table has. */
  public TableLookup tables() {
    return tables;
  }

  /** Which relations the catalog had when it was read last. */
  public KnownRelations known() {
    return known;
  }

  /** What is executed before it and not yet, and changes what names mean. */
  public NameChanges before() {
    return before;
  }

  /**
   * Which rows are seen, and which deletes are real, where no hint says otherwise (SEMANTICS §4:
   * scope, then session). Of all tables it is said which rows are seen.
   */
  public Said said() {
    return said;
  }

  /** Who deletes, and why, where no hint says otherwise: scope, then session. */
  public Deleter deleter() {
    return scopedDeleter.or(settings.deleter());
  }

  /**
   * This session, in which {@code other} rows are seen where no hint says otherwise; where those of
   * another time are, nothing is to be changed, so that this stays so.
   */
  public RewriteContext seeing(Visibility other) {
    return said.isOfTime()
        ? this
        : new RewriteContext(
            settings, scoped.seeing(other), scopedDeleter, schemas, tables, known, before);
  }

  /** This session as it began. */
  public RewriteContext atStart() {
    return new RewriteContext(
        VisibilitySettings.startingWith(settings.initial()),
        Said.NOTHING,
        Deleter.UNSAID,
        schemas,
        tables,
        known,
        before);
  }

  /** This session, where no scope of the thread says otherwise. */
  public RewriteContext unscoped() {
    return new RewriteContext(
        settings, Said.NOTHING, Deleter.UNSAID, schemas, tables, known, before);
  }

  /** This session after {@code change}. */
  public RewriteContext after(SessionChange change) {
    return new RewriteContext(
        settings.after(change), scoped, scopedDeleter, schemas, tables, known, before);
  }

  /** This session, with another way to look things up. */
  public RewriteContext asking(CountedLookup other) {
    return new RewriteContext(settings, scoped, scopedDeleter, other, other, known, before);
  }

  /** This session, for a statement that is executed behind {@code others}. */
  public RewriteContext behind(NameChanges others) {
    return others.equals(before)
        ? this
        : new RewriteContext(settings, scoped, scopedDeleter, schemas, tables, known, others);
  }

  /** This session, of whose catalog other is known. */
  public RewriteContext knowing(KnownRelations other) {
    return new RewriteContext(settings, scoped, scopedDeleter, schemas, tables, other, before);
  }
}
