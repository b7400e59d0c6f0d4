package org.softdelete.jdbc.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The committed forwarding interfaces are the ones that the generator writes. */
class ForwardingGeneratorTest {

  private static final Path PROJECT = Path.of("..");

  @TestFactory
  Stream<DynamicTest> committedSourceIsTheGeneratedOne() throws IOException {
    return ForwardingGenerator.sources(PROJECT).entrySet().stream()
        .map(source -> DynamicTest.dynamicTest(source.getKey(), () -> compare(source)));
  }

  private static void compare(Map.Entry<String, String> source) throws Exception {
    Path committed = PROJECT.resolve(ForwardingGenerator.SOURCES).resolve(source.getKey());
    assertThat(Files.readString(committed))
        .as("%s; to write it again: %s", committed, ForwardingGenerator.COMMAND)
        .isEqualTo(source.getValue());
  }
}
