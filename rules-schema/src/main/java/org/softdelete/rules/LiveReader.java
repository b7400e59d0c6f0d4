package org.softdelete.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.softdelete.rules.TableRule.Live;

/**
 * Reads which values of the marker mean that a row is live, and what a restore writes where these
 * are several. Not thread-safe: it lives as long as one read.
 */
final class LiveReader {

  private static final String NOT = "a map with the one key \"not\": {not: 9}";

  private static final String RESTORED =
      "a key \"restored\" with the value that a restore writes, as there are several that mean live";

  private final Mistakes mistakes;
  private final ScalarReader scalars;

  LiveReader(Mistakes mistakes, ScalarReader scalars) {
    this.mistakes = mistakes;
    this.scalars = scalars;
  }

  /** What stands under {@code keys}, and what is inherited where that says nothing. */
  Live read(KnownKeys keys, Live inherited) {
    Node node = keys.value("live");
    Node restored = keys.value("restored");
    if (node == null ? !inherited.allOthers() : !(node instanceof MappingNode)) {
      if (restored != null) {
        mistakes.add(
            restored,
            "\"restored\" where live rows hold one value only",
            "it to be left out, as a restore writes that value; or live: {not: …}");
      }
      return node == null ? inherited : only(node, inherited);
    }
    Literal deleted = node == null ? inherited.value() : deleted(node);
    Literal written = restored == null ? null : scalars.literal(restored);
    if (restored == null && inherited.allOthers()) {
      written = inherited.restored();
    }
    Node place = restored == null ? node : restored;
    if (deleted == null || (restored != null && written == null) || place == null) {
      return inherited;
    }
    if (written == null) {
      mistakes.add(place, "live: {not: " + deleted.sql() + "} alone", RESTORED);
      return Live.allBut(deleted, deleted);
    }
    checkDiffer(place, deleted, written);
    return Live.allBut(deleted, written);
  }

  private Live only(Node node, Live inherited) {
    Literal value = scalars.literal(node);
    return value == null ? inherited : Live.only(value);
  }

  private @Nullable Literal deleted(Node map) {
    KnownKeys keys = KnownKeys.ofPart(map, NOT, List.of("not"), mistakes);
    keys.require("not", NOT);
    return keys.read("not", scalars::literal);
  }

  /** Otherwise a restore would bring nothing back, and report success. */
  private void checkDiffer(Node place, Literal deleted, Literal restored) {
    if (!deleted.surelyDiffersFrom(restored)) {
      mistakes.add(
          place,
          "%s for restored rows beside live: {not: %s}".formatted(restored.sql(), deleted.sql()),
          "a value of the same type that surely is another one, or null");
    }
  }
}
