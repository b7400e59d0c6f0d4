package org.softdelete.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.softdelete.rules.DeclaredKey.OnDelete;
import org.softdelete.rules.References.CascadeUnlisted;
import org.softdelete.rules.References.Mode;
import org.softdelete.rules.yaml.Found;

/** Reads which references count. Not thread-safe: it lives as long as one read. */
final class ReferencesReader {

  private static final List<String> KEYS = List.of("table", "columns", "to", "on-delete");
  private static final String KEY =
      "a map of what is said of a key, as in \"table: stories, columns: [user_id], on-delete:"
          + " cascade\"";
  private static final String COLUMNS = "a list of columns: [user_id]";
  private static final String OR_KEYS = ", or a list of keys that point to this table";

  private final Mistakes mistakes;
  private final ScalarReader scalars;

  ReferencesReader(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.scalars = new ScalarReader(mistakes);
  }

  /** The references under {@code keys}, and those of {@code inherited} where there are none. */
  References read(KnownKeys keys, References inherited) {
    CascadeUnlisted own =
        keys.read("cascade-unlisted", node -> scalars.choice(node, CascadeUnlisted.class));
    CascadeUnlisted cascadeUnlisted = own == null ? inherited.saidOfUnlisted() : own;
    References read =
        keys.read(
            "references",
            node -> references(node, cascadeUnlisted),
            new References(inherited.mode(), cascadeUnlisted, inherited.keys()));
    Node unlisted = keys.value("cascade-unlisted");
    if (unlisted != null && keys.value("references") != null && read.mode() == Mode.OFF) {
      mistakes.add(
          unlisted,
          "\"cascade-unlisted\" beside \"references: off\"",
          "one of them, because nothing cascades where no reference counts");
    }
    return read;
  }

  /** Keys are those of one table, so that {@code defaults} cannot hold any. */
  void checkHasNoKeys(KnownKeys defaults) {
    if (defaults.value("references") instanceof SequenceNode keys) {
      mistakes.add(
          keys,
          "a list of keys under \"defaults\"",
          "it in the rule of the table that the keys point to");
    }
  }

  private @Nullable References references(Node node, @Nullable CascadeUnlisted cascadeUnlisted) {
    if (node instanceof SequenceNode list) {
      return new References(Mode.DATABASE, cascadeUnlisted, keys(list));
    }
    Mode mode = scalars.choice(node, Mode.class, OR_KEYS);
    return mode == null ? null : new References(mode, cascadeUnlisted, List.of());
  }

  private List<DeclaredKey> keys(SequenceNode list) {
    List<DeclaredKey> read = new ArrayList<>();
    NamesInUse names = new NamesInUse();
    for (Node node : list.getValue()) {
      DeclaredKey key = key(node);
      if (key != null && !names.add(key)) {
        mistakes.add(
            node, "the key of " + key.table() + " on these columns again", "each key once");
      }
      if (key != null) {
        read.add(key);
      }
    }
    if (list.getValue().isEmpty()) {
      mistakes.add(list, "no key", "at least one key that points to this table");
    }
    return read;
  }

  private @Nullable DeclaredKey key(Node node) {
    KnownKeys keys = KnownKeys.ofPart(node, KEY, KEYS, mistakes);
    keys.require("table", "\"table: stories\": whose rows refer to those of this table");
    keys.require("columns", "\"columns: [user_id]\": those of the key");
    keys.require("on-delete", "\"on-delete: cascade\": what a delete does to the rows that refer");
    TableName table = keys.read("table", scalars::table);
    List<Identifier> columns = keys.read("columns", this::columns, List.of());
    List<Identifier> to = keys.read("to", this::columns, List.of());
    OnDelete onDelete = keys.read("on-delete", choice -> scalars.choice(choice, OnDelete.class));
    Node toNode = keys.value("to");
    if (toNode != null && !columns.isEmpty() && !to.isEmpty() && to.size() != columns.size()) {
      mistakes.add(
          toNode,
          to.size() + " in place of " + columns.size() + " columns",
          "as many on both sides");
    }
    return table == null || columns.isEmpty() || onDelete == null
        ? null
        : new DeclaredKey(table, columns, to, onDelete);
  }

  private List<Identifier> columns(Node node) {
    List<Identifier> read = new ArrayList<>();
    if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
      mistakes.add(node, node instanceof SequenceNode ? "no column" : Found.at(node), COLUMNS);
      return read;
    }
    NamesInUse names = new NamesInUse();
    for (Node name : list.getValue()) {
      Identifier column = scalars.column(name);
      if (column != null && !names.add(column)) {
        mistakes.add(name, "the column " + column + " again", "each column once");
      }
      if (column != null) {
        read.add(column);
      }
    }
    return read;
  }
}
