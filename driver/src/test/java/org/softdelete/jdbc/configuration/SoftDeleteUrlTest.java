package org.softdelete.jdbc.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking URLs apart; the cases are in {@code urls.txt}. */
class SoftDeleteUrlTest {

  @TestFactory
  Stream<DynamicTest> ourOptionsAreTakenOutAndTheRestStaysAsItIs() throws IOException {
    String cases;
    try (var file = SoftDeleteUrlTest.class.getResourceAsStream("urls.txt")) {
      cases = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    return cases
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line.split(" \\| "))));
  }

  private static void check(String[] row) throws SQLException {
    SoftDeleteUrl url = SoftDeleteUrl.parse(row[0]);
    assertThat(url.real()).isEqualTo(row[1]);
    assertThat(url.options().entrySet().stream().map(Object::toString))
        .containsExactlyElementsOf(Stream.of(row).skip(2).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:softdelete:softdelete:h2:mem:a",
        "jdbc:softdelete:h2:mem:a;softdelete.hints",
        "jdbc:softdelete:postgresql://h/db?softdelete%2Ehints",
        "jdbc:softdelete:h2:mem:a;softdelete.hints=on;softdelete.hints=off",
        "jdbc:softdelete:postgresql://h/db?softdelete.rules=%zz"
      })
  void whatCannotBeMeantIsRefused(String url) {
    assertThatThrownBy(() -> SoftDeleteUrl.parse(url))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"));
  }
}
