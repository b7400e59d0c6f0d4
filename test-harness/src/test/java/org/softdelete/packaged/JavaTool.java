package org.softdelete.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tool of the JDK said, in a process of its own. Immutable.
 *
 * @param command to see it again
 * @param status what the process ended with, 0 when all went well
 * @param output of both kinds, with line feeds
 */
record JavaTool(String command, int status, String output) {

  /** Runs {@code java} or {@code javac} of the JDK that the tests run on. */
  static JavaTool run(String tool, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new JavaTool(
        String.join(" ", command), process.waitFor(), output.replace(System.lineSeparator(), "\n"));
  }

  /** The output of a tool that must have succeeded. */
  String outputOfSuccess() {
    assertThat(status).as("to see it again: %s%n%s", command, output).isZero();
    return output;
  }

  /** A class path or module path of a folder and packaged jars. */
  static String path(Path folder, List<String> jars) {
    return Stream.concat(Stream.of(folder), jars.stream().map(PackagedJars::path))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
