package org.softdelete.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads {@code references}: a word, or foreign keys written out. Not thread-safe: it lives as long
 * as one read.
 */
final class ReferencesReader {

  private static final List<String> KEYS = List.of("table", "columns", "on-delete");
  private static final String EXPECTED =
      "database, off, or a list of {table: …, columns: […], on-delete: …}";

  private final Mistakes mistakes;
  private final ScalarReader scalars;

  ReferencesReader(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.scalars = new ScalarReader(mistakes);
  }

  /** The references, or null for mistaken ones, which are reported then. */
  @Nullable References read(Node node) {
    if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
      List<Reference> references = new ArrayList<>();
      for (Node item : list.getValue()) {
        Reference reference = reference(item);
        if (reference != null) {
          references.add(reference);
        }
      }
      return new References.Listed(references);
    }
    switch (ScalarReader.text(node).orElse("")) {
      case "database" -> {
        return new References.FromDatabase();
      }
      case "off" -> {
        return new References.Off();
      }
      default -> {
        String found = node instanceof SequenceNode ? "an empty list" : Found.at(node);
        mistakes.add(node, found, EXPECTED);
        return null;
      }
    }
  }

  private @Nullable Reference reference(Node node) {
    KnownKeys keys = new KnownKeys(node, KEYS, mistakes);
    keys.require("table", "the table that points here");
    keys.require("columns", "the columns that point here");
    keys.require("on-delete", "what a delete does to the rows that point here");
    TableName table = keys.read("table", scalars::table);
    List<Identifier> columns = keys.read("columns", this::columns);
    Reference.Action onDelete =
        keys.read("on-delete", action -> scalars.choice(action, Reference.Action.class));
    return table == null || columns == null || onDelete == null
        ? null
        : new Reference(table, columns, onDelete);
  }

  private @Nullable List<Identifier> columns(Node node) {
    if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
      String found = node instanceof SequenceNode ? "an empty list" : Found.at(node);
      mistakes.add(node, found, "a list of columns: [created_by]");
      return null;
    }
    NamesInUse names = new NamesInUse();
    List<Identifier> columns = new ArrayList<>();
    for (Node item : list.getValue()) {
      Identifier column = scalars.column(item);
      if (column != null) {
        columns.add(column);
        if (!names.add(column)) {
          mistakes.add(item, "the column " + column + " again", "each column once");
        }
      }
    }
    return columns;
  }
}
