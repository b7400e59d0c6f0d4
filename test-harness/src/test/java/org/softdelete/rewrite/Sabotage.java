package org.softdelete.rewrite;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.cache.Verdicts;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.secondreading.SecondReader;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.Edits.Edit;
import org.softdelete.rules.Rules;
import org.softdelete.sql.Tokens;

/** Makes rewriters that are wrong on purpose, and are read along all the same. */
public final class Sabotage {

  private Sabotage() {}

  /**
   * A rewriter that inserts other texts than it should.
   *
   * @param fault what becomes of a text that it inserts
   */
  public static Rewriter rewriter(
      Rules rules,
      Dialect dialect,
      RewriteOptions options,
      LinkedRelations linked,
      UnaryOperator<String> fault) {
    var references = new References(linked, dialect);
    FirstReading right = Rewriter.reading(rules, dialect, options, linked, references);
    var second = new SecondReader(rules, linked, dialect, options.hints());
    return new Rewriter(
        dialect.lexis(),
        references,
        (tokens, session, edits) -> spoilt(right, fault, tokens, session, edits),
        new ReadAlong(
            options.secondReading(), second::read, Verdicts.alone(), RewriteObserver.NONE));
  }

  private static Rewritten spoilt(
      FirstReading right,
      UnaryOperator<String> fault,
      Tokens tokens,
      RewriteContext session,
      Edits edits)
      throws SQLException {
    Rewritten rewritten = right.read(tokens, session, edits);
    List<Edit> made = edits.since(0);
    edits.rollBackTo(0);
    for (Edit edit : made) {
      edits.replace(edit.start(), edit.end(), fault.apply(edit.text()));
    }
    return rewritten.as(edits.splice(tokens.sql()));
  }
}
