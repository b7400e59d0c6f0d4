package org.softdelete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.softdelete.rules.TableRule.CascadeUnlisted;
import org.softdelete.rules.TableRule.HardDeletes;
import org.softdelete.rules.TableRule.Mode;
import org.softdelete.rules.TableRule.OnConflict;

/**
 * Reads what a file says of a table, or of all tables under {@code defaults}. Not thread-safe: it
 * lives as long as one read.
 */
final class SettingsReader {

  /** All keys, in the order of the manual. */
  static final List<String> KEYS =
      List.of(
          "column",
          "deleted",
          "live",
          "also-set",
          "batch",
          "force",
          "mode",
          "on-conflict",
          "cascade-unlisted",
          "references");

  private final Mistakes mistakes;
  private final ScalarReader scalars;
  private final ReferencesReader references;

  SettingsReader(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.scalars = new ScalarReader(mistakes);
    this.references = new ReferencesReader(mistakes);
  }

  /** The settings under {@code keys}, and those of {@code inherited} where there are none. */
  TableSettings read(KnownKeys keys, TableSettings inherited) {
    Identifier column = keys.read("column", scalars::column, inherited.column());
    Identifier batch =
        keys.isNull("batch") ? null : keys.read("batch", scalars::column, inherited.batch());
    TableSettings settings =
        new TableSettings(
            column,
            keys.read("deleted", scalars::expression, inherited.deleted()),
            keys.read("live", scalars::literal, inherited.live()),
            keys.read("also-set", node -> alsoSet(node, column, batch), inherited.alsoSet()),
            batch,
            keys.read("mode", node -> scalars.choice(node, Mode.class), inherited.mode()),
            keys.read(
                "force", node -> scalars.choice(node, HardDeletes.class), inherited.hardDeletes()),
            keys.read(
                "on-conflict",
                node -> scalars.choice(node, OnConflict.class),
                inherited.onConflict()),
            keys.read(
                "cascade-unlisted",
                node -> scalars.choice(node, CascadeUnlisted.class),
                inherited.cascadeUnlisted()),
            keys.read("references", references::read, inherited.references()));
    checkMarker(keys, settings);
    checkInheritedColumns(keys, settings);
    return settings;
  }

  private List<Assignment> alsoSet(Node node, Identifier column, @Nullable Identifier batch) {
    NamesInUse columns = namesOf(column, batch);
    List<Assignment> assignments = new ArrayList<>();
    for (Entry entry : Entry.allOf(node, mistakes)) {
      Identifier name = scalars.column(entry);
      String expression = scalars.expression(entry.value());
      if (name != null && !columns.add(name)) {
        mistakes.add(entry.key(), "the column " + name + " again", "each column set once");
      }
      if (name != null && expression != null) {
        assignments.add(new Assignment(name, expression));
      }
    }
    return assignments;
  }

  /** Otherwise a delete would change nothing, and report success. */
  private void checkMarker(KnownKeys keys, TableSettings settings) {
    Node place = keys.value(keys.value("live") == null ? "deleted" : "live");
    String live = settings.live().sql();
    boolean same =
        live.startsWith("'")
            ? settings.deleted().equals(live)
            : settings.deleted().toUpperCase(Locale.ROOT).equals(live.toUpperCase(Locale.ROOT));
    if (place != null && same) {
      mistakes.add(place, live + " for deleted and for live rows", "a value that tells them apart");
    }
  }

  /** A table's own columns against the {@code also-set} of the defaults. */
  private void checkInheritedColumns(KnownKeys keys, TableSettings settings) {
    Node place = keys.value(keys.value("batch") == null ? "column" : "batch");
    Identifier batch = settings.batch();
    NamesInUse columns = namesOf(settings.column(), null);
    if (place == null) {
      return;
    }
    if (batch != null && !columns.add(batch)) {
      mistakes.add(place, "the marker column " + batch + " as batch", "a column of its own");
    }
    if (keys.value("also-set") != null) {
      return;
    }
    for (Assignment assignment : settings.alsoSet()) {
      if (!columns.add(assignment.column())) {
        mistakes.add(
            place,
            "the column " + assignment.column() + ", which also-set under defaults sets",
            "each column set once");
      }
    }
  }

  private static NamesInUse namesOf(Identifier column, @Nullable Identifier batch) {
    NamesInUse names = new NamesInUse();
    names.add(column);
    if (batch != null) {
      names.add(batch);
    }
    return names;
  }
}
