package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.cache.RewriteCache;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/** What is known of a text after another one was rewritten. */
class RewriteCacheTest {

  private static final String KNOWN = "SELECT u1.a FROM users u1 WHERE a = 1 AND b = 'x' LIMIT 5";
  private static final RewriteContext SESSION =
      new RewriteContext(Visibility.LIVE, false, table -> "public", TableLookup.NONE);

  private final RewriteCache cache = new RewriteCache();
  private Rewriter rewriter;

  @BeforeEach
  void readRules() throws RulesException {
    Rules rules = RulesFile.read("rules.yaml", "version: 1\ntables:\n  users:\n");
    Dialect dialect = Database.POSTGRESQL.dialect();
    rewriter = new Rewriter(rules, dialect, RewriteOptions.DEFAULT);
  }

  @Test
  void theSameTextIsKnown() throws SQLException {
    remember(KNOWN);

    assertThat(cache.get(new String(KNOWN.toCharArray()), SESSION))
        .isEqualTo(rewriter.rewrite(KNOWN, SESSION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT u1.a FROM users u1 WHERE a = 2 AND b = 'x' LIMIT 5",
        "SELECT u1.a FROM users u1 WHERE a = 1 AND b = 'it''s longer' LIMIT 50",
        "SELECT u1.a FROM users u1 WHERE a = 1.25 AND b = '' LIMIT 5",
        "SELECT u1.a FROM users u1 WHERE a = 1 AND b = '/*+ force */' LIMIT 5",
      })
  void aTextWithOtherLiteralsIsKnown(String other) throws SQLException {
    remember(KNOWN);

    assertThat(cache.get(other, SESSION)).isEqualTo(rewriter.rewrite(other, SESSION));
  }

  @Test
  void aTextWithoutListedTableIsSentAsTheObjectThatCame() throws SQLException {
    remember("SELECT a FROM other WHERE a = 1");

    String other = "SELECT a FROM other WHERE a = 2";
    assertThat(cache.get(other, SESSION).sql()).isSameAs(other);
  }

  @Test
  void aTextThatComesThreeTimesInAKnownShapeIsRememberedItself() throws SQLException {
    remember(KNOWN);

    String other = KNOWN.replace('5', '6');
    cache.get(other, SESSION);
    Rewritten second = cache.get(other, SESSION);
    assertThat(cache.get(other, SESSION)).isSameAs(second);
  }

  @Test
  void textsThatComeOnceInAKnownShapeDisplaceNone() throws SQLException {
    remember(KNOWN);
    Rewritten known = cache.get(KNOWN, SESSION);
    for (int i = 10; i < 10_000; i++) {
      cache.get(KNOWN.replace("5", "" + i), SESSION);
    }

    assertThat(cache.get(KNOWN, SESSION)).isSameAs(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT u2.a FROM users u2 WHERE a = 1 AND b = 'x' LIMIT 5",
        "SELECT u1.a FROM users u1 WHERE a = 'y' AND b = 'x' LIMIT 5",
        "SELECT u1.a FROM users u1 WHERE a = -1 AND b = 'x' LIMIT 5",
        "SELECT u1.a FROM users u1 WHERE a = 1 AND b = E'x' LIMIT 5",
        "SELECT u1.a FROM users u1 WHERE a = 1 AND b = 'x' LIMIT 5 OFFSET 1",
        "SELECT u1.a FROM users u1 WHERE a = 1 AND b = 'x LIMIT 5",
        "select u1.a FROM users u1 WHERE a = 1 AND b = 'x' LIMIT 5",
      })
  void aTextThatDiffersElsewhereIsNot(String other) throws SQLException {
    remember(KNOWN);

    assertThat(cache.get(other, SESSION)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "UPDATE users SET deleted_at = TIMESTAMP '2020-01-01' | 2020 | 2021",
        "SET statement_timeout = 1                             | 1    | 2",
        "SELECT U&\"d!0061t\" UESCAPE '!' FROM users           | !    | #",
      })
  void aTextInWhichALiteralMayDecideIsNot(String known, String literal, String other)
      throws SQLException {
    remember(known);

    assertThat(cache.get(known.replace(literal, other), SESSION)).isNull();
  }

  @Test
  void whatASessionKnowsIsNotKnownToOneThatSeesOtherRows() throws SQLException {
    remember(KNOWN);

    RewriteContext all =
        new RewriteContext(Visibility.ALL, false, table -> "public", TableLookup.NONE);
    assertThat(cache.get(KNOWN.replace('5', '6'), all)).isNull();
    RewriteContext forced =
        new RewriteContext(Visibility.LIVE, true, table -> "public", TableLookup.NONE);
    assertThat(cache.get(KNOWN.replace('5', '6'), forced)).isNull();
  }

  @Test
  void aLongTextIsNotRemembered() throws SQLException {
    String longer = KNOWN + " ".repeat(4096);
    remember(longer);

    assertThat(cache.get(longer, SESSION)).isNull();
  }

  /** Of a shape that comes once nothing is kept but that. */
  private void remember(String sql) throws SQLException {
    for (int time = 1; time <= 2; time++) {
      Tokens tokens = Scanner.scan(sql, Database.POSTGRESQL.dialect().lexis());
      Edits edits = new Edits();
      cache.put(tokens, SESSION, edits, rewriter.read(tokens, SESSION, edits));
    }
  }
}
