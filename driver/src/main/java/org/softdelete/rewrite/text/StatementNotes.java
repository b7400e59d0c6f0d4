package org.softdelete.rewrite.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.model.TiedRows;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.ListedTable;

/**
 * What is noted of a statement while it is read: what it deletes, which keys it may take over, and
 * what is to be told with the outcome. Confined to one rewrite.
 */
public final class StatementNotes {

  private final StatementText text;
  private final References references;
  private final List<String> warnings = new ArrayList<>(0);
  private final List<TakenKey> taken = new ArrayList<>(0);
  private final List<TiedRows> tiedRows = new ArrayList<>(0);
  private final List<HoldingKey> holding = new ArrayList<>(0);
  private DeleteEvent event = DeleteEvent.NONE;
  private int places;

  /** The tokens by which it deletes, as it may be read twice. */
  private final Set<Integer> deletes = new HashSet<>(0);

  StatementNotes(StatementText text, References references) {
    this.text = text;
    this.references = references;
  }

  /** Notes that soft-deleted rows may keep the database from what the statement really deletes. */
  public void hold(HoldingKey key) {
    holding.add(key);
  }

  /** The keys by which they may. */
  public List<HoldingKey> holding() {
    return holding;
  }

  /** Notes rows that have to be looked at before the statement. */
  public void tie(TiedRows tied) {
    tiedRows.add(tied);
    if (tied.way() == TiedRows.Way.SOFT) {
      event = event.with(references.event(tied.table()));
    }
  }

  /** Notes that the statement soft-deletes rows of a further table, which writes {@code others}. */
  public void deleteAlong(DeleteEvent others) {
    event = event.with(others);
  }

  /** A place, from 1 on, where the transaction is told which rows were locked. */
  public int place() {
    return ++places;
  }

  /** Those that were noted. */
  public List<TiedRows> tiedRows() {
    return tiedRows;
  }

  /** Tells of {@code warning} with the outcome, if it is not null. */
  public void warn(@Nullable String warning) {
    if (warning != null) {
      warnings.add(warning);
    }
  }

  /** What is told with the outcome. */
  public List<String> warnings() {
    return warnings;
  }

  /** Notes that an INSERT may take over {@code key} from a deleted row, or fail by it. */
  public void take(TakenKey key) {
    taken.add(key);
  }

  /** The keys that are taken over. */
  public List<TakenKey> taken() {
    return taken;
  }

  /**
   * Notes that the statement soft-deletes rows of {@code table} by what token {@code i} begins.
   *
   * @param own whether the database gives one such delete a value of its own
   * @throws Refusal with SQLState {@code 0A000} if it cannot be told who deletes, why, and by what
   */
  public void delete(ListedTable table, Scope scope, int i, boolean own) throws Refusal {
    DeleteEvent deleted = DeleteEvent.of(table.rule().event(), scope.deleter());
    if (!deletes.add(i)) {
      return;
    }
    if (!deleted.isNone() && !text.dialect().events().areKnown()) {
      throw text.denied(
          i,
          "this database cannot be told who deletes a row, why, and by which delete, which the"
              + " rules of the table want to know",
          "take batch, deleted-by and reason out of them");
    }
    DeleteEvent all = event.and(own ? deleted : deleted.sharing());
    if (all == null) {
      throw text.denied(
          i,
          "the hints of one statement say different things of who deletes, or why",
          "say it once, in front of the statement");
    }
    event = all;
  }

  /** What its soft deletes write of themselves. */
  public DeleteEvent event() {
    return event;
  }

  /**
   * Notes that the statement which token {@code i} begins is kept and executed later, when its
   * deletes write what holds then.
   *
   * @throws Refusal with SQLState {@code 0A000} if hints say something of that
   */
  public void deleteLater(int i) throws Refusal {
    if (!event.isNone() && !event.said().equals(Deleter.UNSAID)) {
      throw text.denied(
          i,
          "the database keeps it, and cannot be told by a hint who will delete by it, or why",
          "say it where it is executed, by SET softdelete.actor or SoftDelete.as");
    }
    event = DeleteEvent.NONE;
  }
}
