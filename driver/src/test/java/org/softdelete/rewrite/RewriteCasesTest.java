package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rules.RulesException;

/** The cases of {@code resources/rewrite}, on the SQL of each database. */
class RewriteCasesTest {

  @TestFactory
  Stream<DynamicTest> rewritesAsTheFilesSay() throws IOException {
    return RewriteCase.tests("rewrite", RewriteCasesTest::check);
  }

  private static void check(RewriteCase one, Database database)
      throws IOException, RulesException, SQLException {
    Rewriter rewriter = database.rewriter();
    RewriteContext session = one.session(DescribedTables.read());
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
