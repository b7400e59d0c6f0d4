package org.softdelete.rules;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads rules files: YAML 1.2, of which JSON is a subset. Stateless, so thread-safe. */
public final class RulesFile {

  private RulesFile() {}

  /**
   * Reads the text of a rules file.
   *
   * @param source where the text came from, for messages: {@code classpath:softdelete.yaml}
   * @param text the whole file
   * @return one rule per listed table, with the file's and the built-in defaults filled in
   * @throws RulesException if anything in the file is wrong; it lists all that is
   */
  public static Rules read(String source, String text) throws RulesException {
    Mistakes mistakes = new Mistakes(source);
    Optional<Node> root = YamlDocument.compose(text, mistakes);
    List<TableRule> tables =
        root.map(node -> new RulesReader(mistakes).read(node)).orElse(List.of());
    mistakes.throwIfAny();
    return new Rules(source, tables);
  }
}
