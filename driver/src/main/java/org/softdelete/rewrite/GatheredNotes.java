package org.softdelete.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.rewrite.model.TextPart;
import org.softdelete.rewrite.model.TiedRows;
import org.softdelete.rewrite.session.SessionStatements;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementNotes;
import org.softdelete.rewrite.text.StatementSplitter;
import org.softdelete.sql.Tokens;

/**
 * What was noted of the statements of a text, one after another, and from that whether they have to
 * be sent apart. Confined to one rewrite.
 */
final class GatheredNotes {

  private final Tokens tokens;
  private final Edits edits;
  private final SessionStatements settings;
  private final List<StatementSplitter.Range> statements;
  private final boolean several;
  private final List<String> warnings = new ArrayList<>(0);
  private final List<TakenKey> taken = new ArrayList<>(0);
  private final List<TiedRows> tiedRows = new ArrayList<>(0);
  private final List<HoldingKey> holding = new ArrayList<>(0);
  private final List<TextPart> parts = new ArrayList<>(0);

  /** What all of its deletes write of themselves, and those of the statement that is read. */
  private DeleteEvent event = DeleteEvent.NONE;

  private DeleteEvent own = DeleteEvent.NONE;

  /** How many of them were noted before the statement that is read. */
  private int before;

  private boolean apart;

  /**
   * Of no statement yet.
   *
   * @param statements those that there are in the text
   * @param settings those of them that set what is ours, as far as they were read
   */
  GatheredNotes(
      Tokens tokens,
      Edits edits,
      List<StatementSplitter.Range> statements,
      SessionStatements settings) {
    this.tokens = tokens;
    this.edits = edits;
    this.statements = statements;
    this.settings = settings;
    this.several = statements.size() > 1;
  }

  /** The next statement is read from now on. */
  void begin() {
    before = tiedRows.size();
    own = DeleteEvent.NONE;
  }

  /** Tells of {@code warning} with the outcome. */
  void warn(String warning) {
    warnings.add(warning);
  }

  /** Takes over what was noted of the statement, but what it writes of its deletes. */
  void add(StatementNotes notes) {
    warnings.addAll(notes.warnings());
    taken.addAll(notes.taken());
    holding.addAll(notes.holding());
    for (TiedRows tied : notes.tiedRows()) {
      // A look that only tells more of an error is not worth to send statements apart.
      if (!several || tied.way() != TiedRows.Way.FORCED) {
        tiedRows.add(tied);
      }
    }
  }

  /** The statement writes this of its deletes. */
  void write(DeleteEvent one) {
    own = one;
  }

  /** The statement was read. */
  void end(StatementSplitter.Range statement) throws Refusal {
    DeleteEvent all = event.then(own);
    if ((tiedRows.size() > before || all == null) && several) {
      requireCanBeSentApart(statement);
      apart = true;
    }
    event = all == null ? DeleteEvent.NONE : all;
    if (several) {
      List<TiedRows> reached = List.copyOf(tiedRows.subList(before, tiedRows.size()));
      parts.add(new TextPart("", reached, own));
    }
  }

  private void requireCanBeSentApart(StatementSplitter.Range statement) throws Refusal {
    boolean parameters =
        IntStream.range(0, tokens.size()).anyMatch(i -> tokens.is(i, '?') || tokens.is(i, '{'));
    if (parameters || !settings.changes().isEmpty()) {
      throw Refusal.unsupported(
          tokens.sql(),
          tokens.start(statement.from()),
          "the text has parameters, ends a transaction or sets constraints, and something has to be"
              + " done between its statements, as other tables point to this one, or hints say"
              + " different things of the deletes",
          "execute each of its statements by itself");
    }
  }

  /**
   * What becomes of the text, all of whose statements were read.
   *
   * @param names what it changes in what names mean
   * @param targets the relations that it changes or defines
   * @param unread what it may read from and the catalog did not have
   */
  Rewritten outcome(
      boolean mentions, NameChanges names, List<TargetName> targets, List<TargetName> unread)
      throws Refusal {
    if (apart) {
      requireCanBeSentApart(statements.get(0));
      for (int i = 0; i < parts.size(); i++) {
        TextPart part = parts.get(i);
        parts.set(i, new TextPart(sent(statements.get(i)), part.tiedRows(), part.event()));
      }
    }
    return new Rewritten(
        edits.splice(tokens.sql()),
        mentions || !tiedRows.isEmpty(),
        edits.showDeleted(),
        warnings,
        settings.changes(),
        names,
        targets,
        unread,
        taken,
        holding,
        apart ? List.of() : tiedRows,
        apart ? parts : List.of(),
        apart ? DeleteEvent.NONE : event,
        Rewritten.Validity.LASTING,
        null,
        false);
  }

  /** Text of a statement with its changes, and with the comments in front of it. */
  private String sent(StatementSplitter.Range statement) {
    int start = statement.from() == 0 ? 0 : tokens.end(statement.from() - 1);
    int end = tokens.end(statement.to() - 1);
    return edits.within(start, end, edit -> true).splice(tokens.sql().substring(start, end));
  }
}
