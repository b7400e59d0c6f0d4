package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.cache.Verdicts;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.options.About;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.secondreading.Outcome;
import org.softdelete.rewrite.secondreading.Verdict;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** Which texts are read a second time, and what becomes of them. */
class ReadAlongTest {

  private static final String DELETE = "DELETE FROM users WHERE id = 1";
  private static final String SOFT =
      "UPDATE users SET deleted_at = CURRENT_TIMESTAMP WHERE (id = 1) AND users.deleted_at IS NULL";
  private static final Verdict WRONG = new Verdict(Outcome.DISAGREED, "something else");

  private final List<String> read = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Verdicts verdicts = Verdicts.alone();
  private String schema = "public";
  private Verdict verdict = Verdict.CONFIRMED;
  private boolean asking;
  private int lookups;

  @Test
  void aNewTextIsReadBesideWhatItBecomes() throws SQLException {
    assertThat(rewritten(DELETE).sql()).isEqualTo(SOFT);
    assertThat(read).containsExactly(DELETE + " -> " + SOFT);
    assertThat(outcomes).containsExactly(Outcome.CONFIRMED);
  }

  @Test
  void aTextThatNamesNoListedTableIsNot() throws SQLException {
    rewritten("DELETE FROM others WHERE id = 1");
    assertThat(read).isEmpty();
    assertThat(outcomes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM users WHERE id = 25",
        "DELETE FROM users WHERE id = 1 -- /* ' */",
      })
  void whatDiffersInItsLiteralsAloneIsReadOnce(String sql) throws SQLException {
    rewritten(sql);
    rewritten(sql.replace("1", "1234.5").replace("25", "7"));
    assertThat(read).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "DELETE FROM users u1 WHERE u1.id = 1 | DELETE FROM users u2 WHERE u2.id = 1",
        "SELECT c1 FROM users                 | SELECT c2 FROM users",
        "SELECT name FROM users, t10          | SELECT name FROM users, t01",
        "SELECT name FROM users               | select name FROM users",
        "SELECT name FROM users               | SELECT name FROM  users",
        "SELECT name, 'a' FROM users          | SELECT name, 1 FROM users",
        "SELECT name, 'a' FROM users          | SELECT name, E'a' FROM users",
        "UPDATE users SET deleted_at = '1'    | UPDATE users SET deleted_at = '2'",
        "SELECT U&\"n!0061\" UESCAPE '!', id FROM users | SELECT U&\"n!0061\" UESCAPE '#', id FROM users",
      })
  void whatDiffersElsewhereIsReadAnew(String one, String other) throws SQLException {
    rewritten(one);
    rewritten(other);
    assertThat(read).hasSize(2);
  }

  @Test
  void whatHoldsIsAPartOfWhatIsRemembered() throws SQLException {
    String sql = "SELECT name FROM users";
    rewritten(sql);
    rewriter("all").rewrite(sql, session(Visibility.ALL, false));
    rewriter("all").rewrite(sql, session(Visibility.DELETED, false));
    rewriter("all").rewrite(sql, session(Visibility.LIVE, true));
    rewriter("all").rewrite(sql, session(Visibility.LIVE, false).behind(NameChanges.RELATIONS));
    assertThat(read).hasSize(5);
    rewriter("all").rewrite(sql, session(Visibility.ALL, false));
    rewriter("all").rewrite(sql, session(Visibility.LIVE, false).behind(NameChanges.RELATIONS));
    assertThat(read).hasSize(5);
  }

  @Test
  void whatTheDatabaseAnswersIsAPartOfItToo() throws SQLException {
    schema = "app";
    rewritten("DELETE FROM notes");
    rewritten("DELETE FROM notes");
    assertThat(read).hasSize(1);
    schema = "elsewhere";
    assertThat(rewritten("DELETE FROM notes").sql()).isEqualTo("DELETE FROM notes");
    assertThat(read).hasSize(2);
  }

  @Test
  void aQuestionThatBothAskIsAskedOnce() throws SQLException {
    asking = true;
    schema = "app";
    rewritten("DELETE FROM notes");
    assertThat(read).hasSize(1);
    assertThat(lookups).isEqualTo(1);
  }

  @Test
  void whatOnlyTheSecondReadingAskedForIsNotRemembered() throws SQLException {
    asking = true;
    assertThat(rewritten(DELETE).validity()).isEqualTo(Rewritten.Validity.LOOKED_UP);
    rewritten(DELETE);
    assertThat(read).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = "DISAGREED", mode = Mode.EXCLUDE)
  void everyOtherOutcomeIsRememberedAndTheTextSent(Outcome outcome) throws SQLException {
    verdict = new Verdict(outcome, "so");
    assertThat(rewritten(DELETE).sql()).isEqualTo(SOFT);
    assertThat(rewritten(DELETE).sql()).isEqualTo(SOFT);
    assertThat(outcomes).containsExactly(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "changes", "all, pass", "changes, pass"})
  void aDisagreementIsRefusedEachTime(String options) {
    verdict = WRONG;
    for (int time = 1; time <= 2; time++) {
      assertThatThrownBy(() -> rewriter(options).rewrite(DELETE, session(Visibility.LIVE, false)))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
          .hasMessageContainingAll(
              "not sent", "line 1, column 1", DELETE, SOFT, "something else", "second-reading=off");
      assertThat(outcomes).hasSize(time).containsOnly(Outcome.DISAGREED);
    }
  }

  @Test
  void orSentAndToldOnce() throws SQLException {
    verdict = WRONG;
    Rewriter reporting = rewriter("report");
    Rewritten first = reporting.rewrite(DELETE, session(Visibility.LIVE, false));
    assertThat(first.sql()).isEqualTo(SOFT);
    assertThat(first.disagreement()).startsWith("Sent to the database").contains(DELETE, SOFT);
    for (String sql : List.of(DELETE, DELETE.replace("1", "2"), DELETE.replace("1", "3"))) {
      assertThat(reporting.rewrite(sql, session(Visibility.LIVE, false)).disagreement()).isNull();
    }
    assertThat(outcomes).containsExactly(Outcome.DISAGREED);
  }

  @Test
  void nothingIsReadWhereThatIsOff() throws SQLException {
    verdict = WRONG;
    rewriter("off").rewrite(DELETE, session(Visibility.LIVE, false));
    assertThat(read).isEmpty();
    assertThat(outcomes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT name FROM users",
        "  (SELECT id FROM users) UNION TABLE users;;",
        "WITH w AS (SELECT id FROM users FOR UPDATE) SELECT replace('a', 'b', 'c') FROM w",
        "SELECT id FROM users FOR NO KEY UPDATE; SELECT \"delete\", t.insert FROM users t",
        "/* DELETE */ SELECT 'DELETE', id FROM users -- UPDATE",
      })
  void aQueryIsNoChange(String sql) throws SQLException {
    verdict = WRONG;
    assertThat(rewriter("changes").rewrite(sql, session(Visibility.LIVE, false)).listed()).isTrue();
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE users SET name = 'x'",
        "INSERT INTO users (id) SELECT id FROM users",
        "TRUNCATE users",
        "MERGE INTO users u USING others o ON u.id = o.id WHEN MATCHED THEN DELETE",
        "WITH w AS (DELETE FROM users RETURNING id) SELECT id FROM w",
        "EXPLAIN DELETE FROM users",
        "PREPARE p AS SELECT id FROM users",
        "COPY users TO STDOUT",
        "CREATE VIEW v AS SELECT id FROM users",
        "SELECT id INTO copied FROM users",
        "SELECT 1; DELETE FROM users",
      })
  void everythingElseIsOne(String sql) throws SQLException {
    rewriter("changes").rewrite(sql, session(Visibility.LIVE, false));
    assertThat(read).hasSize(1);
  }

  @Test
  void whatIsSentUnreadIsCountedAndNotRead() throws SQLException {
    verdict = WRONG;
    String sql = "DELETE FROM users; SELEKT * FROM users";
    Rewritten passed = rewriter("all, pass").rewrite(sql, session(Visibility.LIVE, false));
    assertThat(passed.sql()).endsWith("; SELEKT * FROM users");
    assertThat(read).isEmpty();
    assertThat(outcomes).containsExactly(Outcome.UNCHECKED);
  }

  private Rewritten rewritten(String sql) throws SQLException {
    return rewriter("all").rewrite(sql, session(Visibility.LIVE, false));
  }

  /** A rewriter that remembers nothing yet, and shares what is known of second readings. */
  private Rewriter rewriter(String settings) {
    String mode = settings.replace(", pass", "").toUpperCase(Locale.ROOT);
    var options =
        new RewriteOptions(
            true, settings.endsWith("pass"), SecondReadingMode.valueOf(mode), About.UNKNOWN);
    Dialect dialect = Database.POSTGRESQL.dialect();
    var references = new References(LinkedRelations.NONE, dialect);
    return new Rewriter(
        dialect.lexis(),
        references,
        Rewriter.reading(rules(), dialect, options, LinkedRelations.NONE, references),
        new ReadAlong(options.secondReading(), this::second, verdicts, outcomes::add));
  }

  private Verdict second(String sql, String sent, RewriteContext session) throws SQLException {
    read.add(sql + " -> " + sent);
    if (asking) {
      session.schemas().schemaOf("notes");
    }
    return verdict;
  }

  private RewriteContext session(Visibility visibility, boolean forced) {
    return new RewriteContext(
        visibility,
        forced,
        table -> {
          lookups++;
          return schema;
        },
        TableLookup.NONE);
  }

  private static Rules rules() {
    try {
      return RulesFile.read("rules.yaml", "version: 1\ntables: {users: , app.notes: }\n");
    } catch (RulesException e) {
      throw new IllegalStateException(e);
    }
  }
}
