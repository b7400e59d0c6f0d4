package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.softdelete.rewrite.Dialect.Product;
import org.softdelete.rewrite.Dialect.UnquotedNames;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** The cases of {@code resources/rewrite}, on the SQL of each database. */
class RewriteCasesTest {

  private static final List<Dialect> DIALECTS =
      List.of(
          new Dialect(Product.H2, 2, UnquotedNames.UPPER),
          new Dialect(Product.POSTGRESQL, 18, UnquotedNames.LOWER));

  @TestFactory
  Stream<DynamicTest> rewritesAsTheFilesSay() throws IOException, RulesException {
    Rules rules =
        RulesFile.read("rules.yaml", Files.readString(Path.of("src/test/resources/rules.yaml")));
    List<RewriteCase> cases = RewriteCase.all();
    return DIALECTS.stream()
        .flatMap(
            dialect ->
                cases.stream()
                    .filter(one -> one.isFor(dialect))
                    .map(
                        one ->
                            DynamicTest.dynamicTest(
                                dialect.product() + ", " + one, () -> check(one, rules, dialect))));
  }

  private static void check(RewriteCase one, Rules rules, Dialect dialect) throws SQLException {
    Rewriter rewriter = new Rewriter(rules, dialect, RewriteOptions.DEFAULT);
    Session session = new Session(one.visibility(), false, table -> "public");
    if (one.outcome().startsWith("!!")) {
      assertThat(catchThrowable(() -> rewriter.rewrite(one.sql(), session)))
          .as(one.sql())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining(one.outcome().substring(2).strip());
    } else {
      String rewritten = rewriter.rewrite(one.sql(), session).sql();
      if (one.outcome().equals("(same)")) {
        assertThat(rewritten).as(one.sql()).isSameAs(one.sql());
      } else {
        assertThat(rewritten.stripTrailing()).as(one.sql()).isEqualTo(one.outcome());
      }
    }
  }
}
