package org.softdelete.rules;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.softdelete.rules.yaml.Found;

/** One entry of a map. Immutable, as far as its nodes are left alone. */
record Entry(ScalarNode key, Node value) {

  /** The key as text, whatever type YAML gives it: {@code true} can be a table's name. */
  String name() {
    return key.getValue();
  }

  /** Whether {@code node} can be read as a map: nothing is one without entries. */
  static boolean isMap(Node node) {
    return node instanceof MappingNode || node.getTag().equals(Tag.NULL);
  }

  /**
   * All entries of {@code node} in the order of the file; none if nothing stands there.
   *
   * @param expected what the map is of, for the mistake that there is none: {@code a map of …}
   */
  static List<Entry> allOf(Node node, String expected, Mistakes mistakes) {
    List<Entry> entries = new ArrayList<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          entries.add(new Entry(key, tuple.getValueNode()));
        } else {
          mistakes.add(tuple.getKeyNode(), Found.at(tuple.getKeyNode()) + " as key", "a name");
        }
      }
    } else if (!isMap(node)) {
      mistakes.add(node, Found.at(node), expected);
    }
    return entries;
  }
}
