package org.softdelete.harness.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, on a suite of four tests. */
class TransparencyTest {

  @Test
  void aSuiteIsRunTwiceAndComparedTestByTest(@TempDir Path output) throws Exception {
    Path folder = Path.of(TransparencyTest.class.getResource("/transparency/rules.yaml").toURI());
    Suite suite = Suite.read(folder.getParent());

    Comparison comparison =
        Transparency.compare(new SuiteProcess(suite, output, output), List.of());

    assertThat(printed(comparison))
        .contains("    1 cast to org.h2.jdbc.JdbcConnection")
        .contains("    1 Skips itself where the connection is not the driver's own.\n")
        .contains("    1 NOT EXPLAINED: ")
        .contains(
            "sample.PlainH2Test/aConnectionIsTheDriversOwn()\n    real: passed\n    soft: failed")
        .endsWith(
            "1 of 4 alike; 1 differ because they cast to the driver's own classes;"
                + " 1 differ for a known reason; 1 differ\n");
  }

  private static String printed(Comparison comparison) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    comparison.print(new PrintStream(text, true, StandardCharsets.UTF_8));
    return text.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
