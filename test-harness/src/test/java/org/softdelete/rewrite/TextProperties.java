package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.Rules;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/** Checks what holds for every rewritten text. For one thread. */
final class TextProperties {

  /**
   * What is ever cut out: keywords of a statement that becomes another, a qualifier, the column
   * list of a COPY, hints. No literal, no parameter, no condition.
   */
  private static final Pattern CUTTABLE =
      Pattern.compile(
          "[\\w\\s.\"]*"
              + "|\\s*\\([\\w\\s,\"]*\\)\\s*"
              // What frames the rows of an INSERT that becomes a MERGE.
              + "|(?i:\\s*VALUES\\s*\\()|\\)\\s*(?:,\\s*\\()?\\s*"
              + "|(?i:TRUNCATE)(?:[\\w\\s.\"`,*]|/\\*\\+.*?\\*/)*"
              + "|(?s:/\\*\\+.*\\*/ ?)"
              // A setting of the driver's own whose value would end the comment that it becomes.
              + "|(?is:SET\\s.*softdelete\\..*)"
              + "|(?i:\\s*(?:force|restore|paranoid\\s*\\([^()]*\\))\\s*)");

  /** An ordinary comment; one inside of what is cut goes with it. */
  private static final Pattern COMMENT = Pattern.compile("/\\*[^+].*?\\*/|--.*");

  /** The predicate that a restore gets, in one of the ways in which databases say it. */
  private static final Pattern RESTORED =
      Pattern.compile(
          "(?:\\) AND | WHERE )"
              + "(.* IS (?:NOT NULL|DISTINCT FROM .*)|\\(.* <> .* OR .* IS NULL\\))");

  private static final int VARIANTS = 4;

  private final Rules rules;
  private final Dialect dialect;
  private final Rewriter rewriter;
  private final OtherLiterals literals;

  /** The properties under these rules; {@code seed} chooses other literals for a text. */
  TextProperties(Rules rules, Dialect dialect, long seed) {
    this.rules = rules;
    this.dialect = dialect;
    this.rewriter = fresh();
    this.literals = new OtherLiterals(seed);
  }

  /**
   * Checks one text.
   *
   * @return whether it is rewritten at all, and neither refused nor passed on as it is
   */
  boolean check(String sql, Visibility visibility) {
    RewriteContext session =
        new RewriteContext(visibility, false, table -> "public", AnyTable.LOOKUP);
    try {
      String rewritten = rewriter.rewrite(sql, session).sql();
      againTheSame(sql, session, rewritten);
      fromMemoryAsIfReadAnew(sql, session);
      withoutInsertionsTheUsersText(sql, session, rewritten);
      parametersUnchanged(sql, rewritten);
      unchangedWhereAllIsVisible(rewritten);
      return !rewritten.equals(sql);
    } catch (SQLException refused) {
      return false;
    }
  }

  private void againTheSame(String sql, RewriteContext session, String rewritten)
      throws SQLException {
    String again = fresh().rewrite(sql, session).sql();
    assertThat(again).as(sql).isEqualTo(rewritten);
    if (again.equals(sql)) {
      assertThat(again).as("where nothing changes, the same object").isSameAs(sql);
    }
  }

  /** With other literals, a text is rewritten from what is remembered of its shape. */
  private void fromMemoryAsIfReadAnew(String sql, RewriteContext session) {
    for (int i = 0; i < VARIANTS; i++) {
      String other = literals.in(sql);
      Object fresh = outcome(fresh(), other, session);
      assertThat(outcome(rewriter, other, session)).as("remembered: " + sql).isEqualTo(fresh);
    }
  }

  /** A rewriter that remembers nothing. Here it counts what it makes of a text, however wrong. */
  private Rewriter fresh() {
    return new Rewriter(rules, dialect, RewriteOptions.DEFAULT.reading(SecondReadingMode.OFF));
  }

  private static Object outcome(Rewriter rewriter, String sql, RewriteContext session) {
    try {
      return rewriter.rewrite(sql, session).whenRead();
    } catch (SQLException refusal) {
      return refusal.getMessage();
    }
  }

  private void withoutInsertionsTheUsersText(String sql, RewriteContext session, String rewritten)
      throws SQLException {
    Edits edits = new Edits();
    rewriter.read(tokens(sql), session, edits);
    StringBuilder restored = new StringBuilder();
    int inRewritten = 0;
    int inSql = 0;
    for (Edits.Edit edit : edits.inOrder(sql)) {
      assertThat(edit.start()).as("changes overlap: " + sql).isGreaterThanOrEqualTo(inSql);
      String cut = sql.substring(edit.start(), edit.end());
      assertThat(COMMENT.matcher(cut).replaceAll(" ")).as("cut from " + sql).matches(CUTTABLE);
      int kept = edit.start() - inSql;
      restored.append(rewritten, inRewritten, inRewritten + kept).append(cut);
      inRewritten += kept;
      assertThat(rewritten).as(sql).startsWith(rewritten.substring(0, inRewritten) + edit.text());
      inRewritten += edit.text().length();
      inSql = edit.end();
    }
    restored.append(rewritten, inRewritten, rewritten.length());
    assertThat(restored).as(rewritten).hasToString(sql);
  }

  /** As none is cut out, and as many as before are there, they are the same in the same order. */
  private void parametersUnchanged(String sql, String rewritten) {
    assertThat(parameters(rewritten)).as(rewritten).isEqualTo(parameters(sql));
  }

  private long parameters(String sql) {
    Tokens tokens = tokens(sql);
    long count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      count += tokens.is(i, '?') ? 1 : 0;
    }
    return count;
  }

  private Tokens tokens(String sql) {
    return Scanner.scan(sql, dialect.lexis());
  }

  /**
   * A text that is rewritten already says itself which rows it means, so nothing is to be added to
   * it where all are visible and, if it was forced, deletes are real. A restore is the exception:
   * it finds deleted rows whatever is visible, so its predicate is added once more.
   */
  private void unchangedWhereAllIsVisible(String rewritten) {
    for (boolean forced : new boolean[] {false, true}) {
      RewriteContext all =
          new RewriteContext(Visibility.ALL, forced, table -> "public", AnyTable.LOOKUP);
      Edits edits = new Edits();
      try {
        rewriter.read(tokens(rewritten), all, edits);
      } catch (SQLException refusal) {
        if (forced && tokens(rewritten).is(0, Keyword.PREPARE)) {
          // What the database keeps is refused where a scope forces it.
          return;
        }
        continue;
      }
      if (edits.inOrder(rewritten).stream().allMatch(edit -> repeatsRestore(edit, rewritten))) {
        return;
      }
    }
    throw new AssertionError("What is rewritten would be rewritten again: " + rewritten);
  }

  private static boolean repeatsRestore(Edits.Edit edit, String rewritten) {
    Matcher predicate = RESTORED.matcher(edit.text());
    return edit.text().equals("(")
        || (predicate.matches() && rewritten.contains(predicate.group(1)));
  }
}
