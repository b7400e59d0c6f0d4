package org.softdelete.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A map whose keys are fixed by the format. Unknown and repeated keys are mistakes, and so are keys
 * that have no effect yet. Not thread-safe: it lives as long as one read.
 */
final class KnownKeys {

  private final Node map;
  private final Mistakes mistakes;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private KnownKeys(
      Node map,
      String expected,
      List<String> keys,
      Map<String, String> planned,
      Mistakes mistakes) {
    this.map = map;
    this.mistakes = mistakes;
    for (Entry entry : Entry.allOf(map, expected, mistakes)) {
      String meanwhile = planned.get(entry.name());
      if (meanwhile != null) {
        mistakes.add(
            entry.key(),
            "the key \"" + entry.name() + "\", which is not built yet",
            "it to be left out; until it is built, " + meanwhile);
      } else if (!keys.contains(entry.name())) {
        mistakes.add(
            entry.key(),
            "the unknown key \"" + entry.name() + '"',
            NearestWord.expected(entry.name(), keys));
      } else if (entries.putIfAbsent(entry.name(), entry) != null) {
        mistakes.add(entry.key(), "the key \"" + entry.name() + "\" again", "each key once");
      }
    }
  }

  /** The keys of a whole file. */
  static KnownKeys ofFile(Node map, List<String> keys, Mistakes mistakes) {
    return new KnownKeys(
        map, "a map: \"version: 1\" and the tables under \"tables:\"", keys, Map.of(), mistakes);
  }

  /** The keys of a table, or of all tables under {@code defaults}. */
  static KnownKeys ofSettings(Node map, List<String> keys, Mistakes mistakes) {
    String expected = "a map of what is said of a table, as in \"column: deleted_at\"";
    return new KnownKeys(map, expected, keys, PlannedKeys.OF_SETTINGS, mistakes);
  }

  /** The keys of what is only a part of that: {@code expected} tells what it has to be. */
  static KnownKeys ofPart(Node map, String expected, List<String> keys, Mistakes mistakes) {
    return new KnownKeys(map, expected, keys, Map.of(), mistakes);
  }

  /** The entries of known keys, in the order of the file. */
  Collection<Entry> entries() {
    return entries.values();
  }

  /** Where the value of {@code key} stands, or null if the key is not there. */
  @Nullable Node value(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** What {@code reader} makes of the value; null if the key is missing, or its value mistaken. */
  <T> @Nullable T read(String key, Function<Node, @Nullable T> reader) {
    Node value = value(key);
    return value == null ? null : reader.apply(value);
  }

  /** The same, with {@code otherwise} in place of null. */
  <T> T read(String key, Function<Node, @Nullable T> reader, T otherwise) {
    T read = read(key, reader);
    return read == null ? otherwise : read;
  }

  /** Reports it as a mistake if {@code key} is missing. */
  void require(String key, String expected) {
    if (Entry.isMap(map) && !entries.containsKey(key)) {
      mistakes.add(map, "no key \"" + key + '"', expected);
    }
  }
}
