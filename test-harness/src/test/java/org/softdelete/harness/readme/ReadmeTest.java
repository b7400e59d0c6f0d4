package org.softdelete.harness.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.softdelete.harness.database.Product;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

class ReadmeTest {

  private static final RewriteContext SESSION =
      new RewriteContext(Visibility.LIVE, false, table -> "public", ReadmeTest::users);

  private final List<Page> pages;
  private final Rewriter rewriter;

  ReadmeTest() throws IOException, RulesException {
    pages = Page.all();
    rewriter =
        new Rewriter(
            RulesFile.read(RulesOfThePages.PAGE, RulesOfThePages.read()),
            Product.POSTGRESQL.dialect(),
            RewriteOptions.DEFAULT);
  }

  /** The table of the examples, with the index that the pages recommend. */
  private static TableShape users(@Nullable String schema, String table) {
    return new TableShape(
        Stream.of("id integer", "name text", "email text", "deleted_at timestamp")
            .map(column -> column.split(" ", -1))
            .map(c -> new TableColumn(c[0], c[0], c[1], TableColumn.Origin.DEFAULT))
            .toList(),
        List.of(
            new UniqueKey("users_pkey", List.of("id"), "id", false, false, null),
            new UniqueKey(
                "users_email", List.of("email"), "email", false, false, "(deleted_at IS NULL)")),
        List.of("id"));
  }

  @TestFactory
  Stream<DynamicTest> whatTheDatabaseIsSaidToReceiveIsWhatItReceives() {
    List<List<String>> rows = rows("the application sends | the database receives");
    assertThat(rows).hasSizeGreaterThan(15);
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0), () -> assertThat(rewritten(row.get(0))).isEqualTo(row.get(1))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidToBeRefusedIsRefused() {
    List<List<String>> rows = rows("refused | why");
    assertThat(rows).isNotEmpty();
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0),
                    () ->
                        assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> rewritten(row.get(0)))));
  }

  @Test
  void theCommandsAreThoseThatTheContinuousBuildRuns() throws IOException {
    List<String> run = Files.readAllLines(Path.of("../.ci/run"));
    assertThat(Page.read("README.md").commands()).hasSize(2).allMatch(run::contains);
  }

  @Test
  void theFirstPageIsShort() throws IOException {
    assertThat(Page.read("README.md").text().lines().count()).isLessThanOrEqualTo(150);
  }

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsSomewhere() {
    return pages.stream()
        .flatMap(
            page ->
                page.links()
                    .map(
                        link ->
                            DynamicTest.dynamicTest(
                                page.name() + ": " + link,
                                () -> assertThat(page.leadsSomewhere(link)).isTrue())));
  }

  private List<List<String>> rows(String titles) {
    return pages.stream().flatMap(page -> page.rows(titles)).toList();
  }

  private String rewritten(String sql) throws SQLException {
    return rewriter.rewrite(sql, SESSION).sql();
  }
}
