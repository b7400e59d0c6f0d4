package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.softdelete.rules.RulesException;

/**
 * Whatever the text, there is an answer or an {@link SQLException}: no overflow of the stack, no
 * other exception, no endless loop, and no time or memory that grows faster than the text. The time
 * limit is a hundred times what is needed.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextsTest {

  private static final int TIMES = 10_000;
  private static final int MEGABYTE = 1 << 20;

  @TestFactory
  Stream<DynamicTest> whatIsNestedDeeplyIsAnsweredOrRefused() {
    return tests(HostileTexts.deep());
  }

  @TestFactory
  Stream<DynamicTest> whatIsRepeatedOftenIsAnsweredOrRefused() {
    return tests(HostileTexts.repeating());
  }

  @TestFactory
  Stream<DynamicTest> whatIsBrokenIsAnsweredOrRefused() {
    return tests(HostileTexts.broken());
  }

  @TestFactory
  Stream<DynamicTest> longListsAreAnswered() {
    return Stream.of("values in IN", "rows of VALUES", "joins", "unions", "ands", "statements")
        .flatMap(name -> inEach(name, HostileTexts.repeating().get(name).apply(TIMES), true));
  }

  private static Stream<DynamicTest> tests(Map<String, IntFunction<String>> texts) {
    return texts.entrySet().stream()
        .flatMap(
            text -> {
              int once = text.getValue().apply(2).length() - text.getValue().apply(1).length();
              IntFunction<String> ofSize = text.getValue();
              return Stream.of(TIMES, MEGABYTE / once)
                  .flatMap(
                      times -> inEach(text.getKey() + " x " + times, ofSize.apply(times), false));
            });
  }

  private static Stream<DynamicTest> inEach(String name, String sql, boolean mustBeAnswered) {
    return Stream.of(Database.values())
        .map(
            database ->
                DynamicTest.dynamicTest(
                    name + ", " + database, () -> check(database, sql, mustBeAnswered)));
  }

  private static void check(Database database, String sql, boolean mustBeAnswered)
      throws IOException, RulesException {
    try {
      assertThat(database.rewriter().rewrite(sql, Database.session()).sql()).isNotNull();
    } catch (SQLException refusal) {
      assertThat(mustBeAnswered).as(refusal.getMessage()).isFalse();
      assertThat(refusal.getSQLState()).isNotNull();
      assertThat(refusal.getMessage()).hasSizeLessThan(2000);
    }
  }
}
