package org.softdelete.rewrite.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.DeleteEvent;

/**
 * The outcome of a rewrite. Immutable.
 *
 * @param sql the text to send; the very {@code String} that came in if nothing changed
 * @param listed whether the text names a listed table, so that its result sets may hold rows of one
 * @param showsDeleted whether it shows deleted rows of a listed table, because a hint or the
 *     session wants it to
 * @param warnings what was passed on although it could not be rewritten ({@code
 *     softdelete.unsupported=pass}), and what takes the rules' effect away; mostly empty
 * @param changes what its execution changes in the session, in order; mostly empty
 * @param names what its execution changes in what names mean; mostly nothing
 * @param targets what it changes and is not listed; what follows is right only where the catalog
 *     had it when it was read last; mostly empty
 * @param unread names that it may read from and that the catalog did not have then; not remembered
 * @param taken the keys that its INSERTs may take over from deleted rows; mostly empty
 * @param holding the keys by which soft-deleted rows may keep what it really deletes; mostly empty
 * @param tiedRows the rows that it deletes, brings back or inserts, and that foreign keys tie to
 *     others; mostly empty
 * @param parts its statements, if it has to be sent statement by statement; mostly empty
 * @param event what its soft deletes write of themselves; mostly nothing
 * @param validity how long {@code sql} is right for the text
 * @param disagreement what a second reading has against {@code sql}, to be told where it is sent
 *     all the same; null if nothing; not remembered
 * @param fromMemory whether it was remembered, so that the text was not read for it
 */
public record Rewritten(
    String sql,
    boolean listed,
    boolean showsDeleted,
    List<String> warnings,
    List<SessionChange> changes,
    NameChanges names,
    List<TargetName> targets,
    List<TargetName> unread,
    List<TakenKey> taken,
    List<HoldingKey> holding,
    List<TiedRows> tiedRows,
    List<TextPart> parts,
    DeleteEvent event,
    Validity validity,
    @Nullable String disagreement,
    boolean fromMemory) {

  public Rewritten {
    warnings = List.copyOf(warnings);
    changes = List.copyOf(changes);
    targets = List.copyOf(targets);
    unread = List.copyOf(unread);
    taken = List.copyOf(taken);
    holding = List.copyOf(holding);
    tiedRows = List.copyOf(tiedRows);
    parts = List.copyOf(parts);
  }

  /** How long an outcome is right. */
  public enum Validity {
    /** As long as the rules and what holds in the session are the same. */
    LASTING,
    /** Until a name may mean another table, as the database was asked. */
    LOOKED_UP,
    /**
     * For one execution: it depends on the row on which a cursor stands, or on more of what holds
     * than which rows are seen.
     */
    ONCE,
    /**
     * Not at all: it is the text as it came in, because the transaction has failed and the database
     * could not be asked. Good for being refused by the database, and for nothing else.
     */
    PROVISIONAL
  }

  /** An outcome that tells nothing more than the text. */
  public static Rewritten of(String sql, boolean listed, boolean showsDeleted) {
    return of(sql, listed, showsDeleted, Validity.LASTING);
  }

  /** {@code sql} as it came in, for the failed transaction to refuse it. */
  public static Rewritten provisional(String sql) {
    return of(sql, true, false, Validity.PROVISIONAL);
  }

  private static Rewritten of(String sql, boolean listed, boolean showsDeleted, Validity validity) {
    return new Rewritten(
        sql,
        listed,
        showsDeleted,
        List.of(),
        List.of(),
        NameChanges.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        DeleteEvent.NONE,
        validity,
        null,
        false);
  }

  /** The same, for which the database was asked. */
  public Rewritten lookedUp() {
    return with(sql, unread, Validity.LOOKED_UP, disagreement, false);
  }

  /** The same, for one execution. */
  public Rewritten once() {
    return with(sql, unread, Validity.ONCE, disagreement, false);
  }

  /** The same text for another that changes the same. */
  public Rewritten as(String other) {
    return with(other, List.of(), validity, null, fromMemory);
  }

  /** The same, which may read from these. */
  public Rewritten reading(List<TargetName> others) {
    return others.isEmpty() && unread.isEmpty()
        ? this
        : with(sql, others, validity, disagreement, fromMemory);
  }

  /** The same, with this against it. */
  public Rewritten disputed(String what) {
    return with(sql, unread, validity, what, fromMemory);
  }

  /** What of it holds the next time, too, for those that do not read the text then. */
  public Rewritten remembered() {
    return with(sql, List.of(), validity, null, true);
  }

  /** The same for a text that was read, even if it is remembered by now. */
  public Rewritten whenRead() {
    return fromMemory ? with(sql, unread, validity, disagreement, false) : this;
  }

  private Rewritten with(
      String other,
      List<TargetName> others,
      Validity right,
      @Nullable String against,
      boolean memory) {
    return new Rewritten(
        other,
        listed,
        showsDeleted,
        warnings,
        changes,
        names,
        targets,
        others,
        taken,
        holding,
        tiedRows,
        parts,
        event,
        right,
        against,
        memory);
  }

  /** Whether a later execution may need another text, though all else is the same. */
  public boolean isForOnce() {
    return validity == Validity.ONCE || validity == Validity.PROVISIONAL;
  }

  /** Whether it is good for nothing but being refused. */
  public boolean provisional() {
    return validity == Validity.PROVISIONAL;
  }

  /** Whether it deletes rows that others may point to. */
  public boolean deletes() {
    return !tiedRows.isEmpty() || !parts.isEmpty();
  }

  /** Whether executing it leaves everything as it was that other statements are rewritten by. */
  public boolean changesNothingElse() {
    return changes.isEmpty() && names.areNone();
  }
}
