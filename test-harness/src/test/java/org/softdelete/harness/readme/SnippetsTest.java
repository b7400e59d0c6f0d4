package org.softdelete.harness.readme;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.softdelete.harness.database.Servers;
import org.softdelete.rules.RulesFile;

/** Every block of code on every page is tried out, in the way that its language asks for. */
@ExtendWith(Servers.Parameter.class)
class SnippetsTest {

  @TestFactory
  Stream<DynamicTest> everyBlockIsTrue(Servers servers, @TempDir Path folder) throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.yaml"), RulesOfThePages.read());
    var code = Sources.read(".java");
    var settings = Sources.read(".properties");
    var xml = Sources.read(".xml");
    var build = Build.read();
    return Page.all().stream()
        .flatMap(page -> page.blocks().stream())
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.name(),
                    () -> {
                      switch (block.language()) {
                        case "sql" -> SqlSnippet.of(block).run(servers, rules);
                        case "yaml" -> RulesFile.read(block.name(), block.text());
                        case "java" -> code.hold(block);
                        case "properties" -> settings.hold(block);
                        case "groovy", "sh" -> build.allows(block);
                        case "xml" -> {
                          if (build.isNamedBy(block)) {
                            build.allows(block);
                          } else {
                            xml.hold(block);
                          }
                        }
                        default -> fail("Nobody has said how '%s' is tried out", block.language());
                      }
                    }));
  }
}
