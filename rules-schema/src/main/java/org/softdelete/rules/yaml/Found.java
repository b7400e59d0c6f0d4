package org.softdelete.rules.yaml;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Says in words what stands at a place in a file. */
public final class Found {

  private Found() {}

  /** What follows "found" in a message: {@code a list}, {@code "abc"}, {@code the number 5}. */
  public static String at(Node node) {
    if (node instanceof MappingNode) {
      return "a map";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return node instanceof ScalarNode scalar ? scalar(scalar) : "a " + node.getNodeType();
  }

  private static String scalar(ScalarNode node) {
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return "nothing";
    }
    if (tag.equals(Tag.STR)) {
      return '"' + node.getValue() + '"';
    }
    if (tag.equals(Tag.BOOL)) {
      return "the boolean " + node.getValue();
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return "the number " + node.getValue();
    }
    return node.getValue() + " with the tag " + tag;
  }
}
