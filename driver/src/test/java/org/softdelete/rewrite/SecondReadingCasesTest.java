package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.secondreading.SecondReader;
import org.softdelete.rewrite.secondreading.Verdict;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/**
 * The cases of {@code resources/secondreading}: a statement, what is about to be sent in its place,
 * right or wrong, and by the file's name how the second reading of both ends.
 */
class SecondReadingCasesTest {

  @TestFactory
  Stream<DynamicTest> endsAsTheFilesSay() throws IOException {
    return RewriteCase.tests("secondreading", SecondReadingCasesTest::check);
  }

  private static void check(RewriteCase one, Database database)
      throws IOException, RulesException, SQLException {
    String file = Files.readString(Path.of("src/test/resources/rules.yaml"));
    Rules rules = RulesFile.read("rules.yaml", file);
    Verdict verdict =
        new SecondReader(rules, LinkedRelations.NONE, database.dialect(), true)
            .read(one.sql(), one.outcome(), one.session(TableLookup.NONE));
    assertThat(verdict.outcome().name().toLowerCase(Locale.ROOT) + ".cases")
        .as("%s%n%s", one.sql(), verdict.reason())
        .isEqualTo(one.file());
  }
}
