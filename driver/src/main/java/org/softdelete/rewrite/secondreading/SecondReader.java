package org.softdelete.rewrite.secondreading;

import java.sql.SQLException;
import java.util.List;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.truncate.Truncate;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.secondreading.expected.ExpectedInsert;
import org.softdelete.rewrite.secondreading.expected.ExpectedStatement;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.HintText;
import org.softdelete.rewrite.secondreading.named.ListedNames;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.named.Unasked;
import org.softdelete.rewrite.secondreading.text.Frame;
import org.softdelete.rewrite.secondreading.text.Normal;
import org.softdelete.rewrite.secondreading.text.Parsing;
import org.softdelete.rewrite.secondreading.text.Quotation;
import org.softdelete.rewrite.secondreading.text.Sentence;
import org.softdelete.rewrite.secondreading.text.SentenceReader;
import org.softdelete.rewrite.secondreading.text.ToBeRefused;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.Unread;
import org.softdelete.rules.Rules;

/**
 * Reads statements a second time, with JSqlParser: from its tree of the statement it works out what
 * that has to become, and compares. It shares no code with what rewrites; only the rules, what the
 * catalog says, and the words of the database. A pure function. Thread-safe.
 */
public final class SecondReader {

  /** Longer texts are not read. */
  static final int LONGEST = 4096;

  /** Begins the reason of a verdict where the second reading itself fails. */
  public static final String FAILS = "the second reading fails: ";

  private final ListedNames listed;
  private final Dialect dialect;
  private final Quotation quotation;
  private final boolean hints;

  /**
   * A reader for the tables that {@code rules} list, and for what leads to their rows.
   *
   * @param hints whether hints in SQL text are read
   */
  public SecondReader(Rules rules, LinkedRelations linked, Dialect dialect, boolean hints) {
    this.listed = new ListedNames(rules, linked, dialect);
    this.dialect = dialect;
    this.quotation = new Quotation(dialect.lexis());
    this.hints = hints;
  }

  /**
   * Whether {@code sent} is what {@code sql} has to become.
   *
   * @param session what held for {@code sql}
   * @throws SQLException if the database has to be asked what a name means, and cannot be
   */
  public Verdict read(String sql, String sent, RewriteContext session) throws SQLException {
    if (sql.length() > LONGEST || sent.length() > 4 * LONGEST) {
      return new Verdict(Outcome.UNREAD, "it is longer than " + LONGEST + " characters");
    }
    boolean only = dialect.tables().only();
    List<Sentence> before = SentenceReader.of(sql, quotation, hints, only);
    List<Sentence> after = SentenceReader.of(sent, quotation, false, only);
    if (before.size() != after.size()) {
      return new Verdict(Outcome.UNCHECKED, "it becomes another number of statements");
    }
    Held held = Held.of(session.said());
    Verdict verdict = Verdict.CONFIRMED;
    for (int i = 0; i < before.size(); i++) {
      verdict = verdict.and(compare(before.get(i), after.get(i), held, session));
    }
    return verdict;
  }

  private Verdict compare(Sentence before, Sentence after, Held held, RewriteContext session)
      throws SQLException {
    Normal written = Normal.of(before.text(), quotation);
    if (!listed.mayBeIn(written)) {
      return written.equals(Normal.of(after.text(), quotation))
          ? Verdict.CONFIRMED
          : new Verdict(Outcome.UNCHECKED, "a statement of the driver's own");
    }
    try {
      Frame frame = Frame.of(before);
      Frame sentFrame = Frame.of(after);
      if (!frame.front().equals(sentFrame.front())) {
        return new Verdict(Outcome.UNCHECKED, "what stands around the statement changes");
      }
      return compareInside(frame.inside(), sentFrame.inside(), held, session);
    } catch (Unread e) {
      return new Verdict(Outcome.UNREAD, String.valueOf(e.getMessage()));
    } catch (Unchecked e) {
      return new Verdict(Outcome.UNCHECKED, String.valueOf(e.getMessage()));
    } catch (ToBeRefused e) {
      return new Verdict(Outcome.DISAGREED, String.valueOf(e.getMessage()));
    } catch (Unasked e) {
      throw e.getCause();
    } catch (RuntimeException | StackOverflowError e) {
      // A tree that nobody has seen yet; an application must not fail by that.
      return new Verdict(Outcome.UNCHECKED, FAILS + e);
    }
  }

  private Verdict compareInside(Sentence before, Sentence after, Held outer, RewriteContext session)
      throws Unread {
    Normal written = Normal.of(before.text(), quotation);
    Statement tree = Parsing.tree(before);
    requireAll(written, tree);
    Held held = outer.with(HintText.of(before.hints(), listed.names()));
    Tables tables = new Tables(listed, dialect, session.schemas(), session.tables());
    ExpectedStatement expectation = new ExpectedStatement(tables);
    Statement changed = expectation.of(tree, held, written.count("SELECT"));
    Normal expected = Normal.of(Parsing.text(changed), quotation);
    String text = tree instanceof Truncate ? withoutFrame(after.text()) : after.text();
    Normal sent = Normal.of(text, quotation);
    boolean plain = written.count("CONFLICT") == 0;
    if (expectation.leavesOutConflict() && !(plain && expected.equals(sent))) {
      return compareUpsert(expected, sent, Parsing.tree(after));
    }
    if (!expected.equals(sent)) {
      return new Verdict(Outcome.DISAGREED, expected.toString());
    }
    // What a TRUNCATE becomes JSqlParser cannot read where it is a block.
    return tree instanceof Truncate ? Verdict.CONFIRMED : read(after);
  }

  private static Verdict read(Sentence sent) throws Unread {
    Parsing.tree(sent);
    return Verdict.CONFIRMED;
  }

  /** The updates that stand for a TRUNCATE, without what keeps them from telling a count. */
  private String withoutFrame(String sent) {
    String start = dialect.phrases().uncountedStart();
    String end = dialect.phrases().uncountedEnd();
    return sent.startsWith(start) && sent.endsWith(end)
        ? sent.substring(start.length(), sent.length() - end.length())
        : sent;
  }

  /** Compares all but what is done where a row is there already. */
  private Verdict compareUpsert(Normal expected, Normal sent, Statement sentTree) throws Unread {
    if (sentTree instanceof Merge && dialect.upserts().merge()) {
      return new Verdict(Outcome.UNCHECKED, "an INSERT that becomes a MERGE");
    }
    requireAll(sent, sentTree);
    if (sentTree instanceof Insert insert) {
      ExpectedInsert.leaveOutConflict(insert);
    }
    return expected.equals(Normal.of(Parsing.text(sentTree), quotation))
        ? new Verdict(Outcome.UNCHECKED, "what an upsert does to a row that is there")
        : new Verdict(Outcome.DISAGREED, expected.toString());
  }

  /** Requires that a tree has all words of the text, so that nothing was lost in reading it. */
  private void requireAll(Normal text, Statement tree) throws Unread {
    if (!Normal.of(Parsing.text(tree), quotation).equals(text)) {
      throw new Unread("JSqlParser writes it otherwise than it stands there");
    }
  }
}
