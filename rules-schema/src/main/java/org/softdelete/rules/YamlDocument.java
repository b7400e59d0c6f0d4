package org.softdelete.rules;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.softdelete.rules.yaml.TreeParser;

/**
 * Turns the text of a file into YAML nodes, which know their lines and columns, as plain maps do
 * not.
 */
final class YamlDocument {

  private static final String EXPECTED = "YAML 1.2 or JSON";

  private YamlDocument() {}

  /** The root of the only document in {@code text}; empty if there is none, which is a mistake. */
  static Optional<Node> compose(String text, Mistakes mistakes) {
    try {
      LoadSettings settings = settings();
      return onlyDocument(new Composer(settings, new TreeParser(settings, text)), mistakes);
    } catch (MarkedYamlEngineException e) {
      mistakes.add(e.getProblemMark(), broken(describe(e)), EXPECTED);
    } catch (ReaderException e) {
      String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      String lineBefore = before.substring(before.lastIndexOf('\n') + 1);
      mistakes.add(
          line,
          lineBefore.codePointCount(0, lineBefore.length()) + 1,
          broken("character U+%04X".formatted(e.getCodePoint())),
          EXPECTED);
    } catch (YamlEngineException e) {
      mistakes.add(Optional.empty(), broken(String.valueOf(e.getMessage())), EXPECTED);
    }
    return Optional.empty();
  }

  private static Optional<Node> onlyDocument(Iterator<Node> documents, Mistakes mistakes) {
    Optional<Node> first = documents.hasNext() ? Optional.of(documents.next()) : Optional.empty();
    if (first.isEmpty() || first.get().getTag().equals(Tag.NULL)) {
      mistakes.add(
          first.flatMap(Node::getStartMark),
          "an empty file",
          "\"version: 1\" and the tables under \"tables:\"");
      return Optional.empty();
    }
    if (documents.hasNext()) {
      mistakes.add(documents.next(), "a second YAML document", "one document in a file");
    }
    return first;
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setSchema(new CoreSchema())
        // So that such a key is reported with its place, like any other mistake.
        .setAllowNonScalarKeys(true)
        .build();
  }

  private static String describe(MarkedYamlEngineException e) {
    if (e.getContext() == null || e.getContextMark().isEmpty()) {
      return e.getProblem();
    }
    Mark begin = e.getContextMark().get();
    return "%s at %d:%d: %s"
        .formatted(e.getContext(), begin.getLine() + 1, begin.getColumn() + 1, e.getProblem());
  }

  private static String broken(String problem) {
    return "broken YAML (" + problem + ")";
  }
}
