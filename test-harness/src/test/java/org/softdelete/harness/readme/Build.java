package org.softdelete.harness.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.softdelete.harness.readme.Page.Block;
import org.xml.sax.InputSource;

/**
 * What the build makes, as far as blocks for other builds and for the shell name it: coordinates,
 * jars, and modules. Immutable.
 *
 * @param version of the project
 */
record Build(String version) {

  private static final Pattern PROJECT =
      Pattern.compile("<artifactId>softdelete-parent</artifactId>\\s*<version>(.*?)</version>");
  private static final Pattern COORDINATES =
      Pattern.compile(
          "org\\.softdelete(?::|</groupId>\\s*<artifactId>)([\\w-]+)(?::|</artifactId>\\s*<version>)"
              + "([^:<'\"]+)");
  private static final Pattern JAR =
      Pattern.compile("softdelete-driver-(\\d[\\w.-]*?)(-all)?\\.jar");
  private static final Pattern MODULE = Pattern.compile("-pl (\\S+)");

  static Build read() throws IOException {
    return new Build(
        PROJECT
            .matcher(Files.readString(Path.of("../pom.xml")))
            .results()
            .map(project -> project.group(1))
            .findFirst()
            .orElseThrow());
  }

  /** Whether a block is about the driver's artefact. */
  boolean isNamedBy(Block block) {
    return found(COORDINATES, block).findAny().isPresent();
  }

  /** Fails unless a block names what there is, and something at all. */
  void allows(Block block) {
    if (block.language().equals("xml")) {
      assertThatNoException().isThrownBy(() -> parse(block.text()));
    }
    assertThat(found(COORDINATES, block).map(made -> made.group(1) + ':' + made.group(2)))
        .allMatch(("softdelete-driver:" + version)::equals);
    assertThat(found(JAR, block).map(jar -> jar.group(1))).allMatch(version::equals);
    assertThat(found(MODULE, block).map(module -> Path.of("..", module.group(1))))
        .allMatch(Files::exists);
    assertThat(Stream.of(COORDINATES, JAR, MODULE).flatMap(kind -> found(kind, block)))
        .as("what %s names of this build", block.name())
        .isNotEmpty();
  }

  private static Stream<MatchResult> found(Pattern kind, Block block) {
    return kind.matcher(block.text()).results();
  }

  private static void parse(String pieces) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader("<pieces>" + pieces + "</pieces>")));
  }
}
