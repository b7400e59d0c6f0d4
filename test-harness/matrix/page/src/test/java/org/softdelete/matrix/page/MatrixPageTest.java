package org.softdelete.matrix.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MatrixPageTest {

  private static final Path PAGE = Path.of("../../../docs/matrix.md");

  private static final String WRITE =
      """
      To write it from what the last run of the tests found (all of them, with `mvn -q verify -fae`):

        mvn -q test -pl test-harness/matrix/page -am -Dsurefire.failIfNoSpecifiedTests=false \
      -Dtest=MatrixPageTest -Dmatrix.page=write
      """;

  private final TestRun run;

  MatrixPageTest() throws IOException {
    run = TestRun.read(Path.of(".."));
  }

  @Test
  void thePageSaysWhatTheTestsFound() throws IOException {
    if ("write".equals(System.getProperty("matrix.page"))) {
      write();
    }
    String page = Files.readString(PAGE);
    if (run.missing().isEmpty()) {
      assertThat(page)
          .withFailMessage("docs/matrix.md does not say what the tests found.\n%s", WRITE)
          .isEqualTo(PageText.of(run.outcomes()));
    } else {
      // Only a part was run: what was not run keeps its rows.
      assertThat(run.outcomes())
          .map(PageText::row)
          .allSatisfy(
              row ->
                  assertThat(page)
                      .withFailMessage("docs/matrix.md does not say: %s\n%s", row, WRITE)
                      .contains(row + '\n'));
    }
  }

  private void write() throws IOException {
    assertThat(run.missing())
        .as("a page is written from a run of all tests; these did not run on both databases")
        .isEmpty();
    Files.writeString(PAGE, PageText.of(run.outcomes()));
  }
}
