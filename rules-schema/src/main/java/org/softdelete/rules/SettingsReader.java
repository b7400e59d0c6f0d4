package org.softdelete.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.Node;
import org.softdelete.rules.TableRule.HardDeletes;
import org.softdelete.rules.TableRule.Mode;
import org.softdelete.rules.TableRule.OnConflict;
import org.softdelete.rules.TableRule.OnInsert;

/**
 * Reads what a file says of a table, or of all tables under {@code defaults}. Not thread-safe: it
 * lives as long as one read.
 */
final class SettingsReader {

  /** All keys, in the order of the manual. */
  static final List<String> KEYS =
      List.of("column", "deleted", "live", "also-set", "force", "mode", "on-conflict", "on-insert");

  private static final String ALSO_SET =
      "a map of columns and SQL expressions, as in \"version: version + 1\"";

  private final Mistakes mistakes;
  private final ScalarReader scalars;

  SettingsReader(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.scalars = new ScalarReader(mistakes);
  }

  /** The settings under {@code keys}, and those of {@code inherited} where there are none. */
  TableSettings read(KnownKeys keys, TableSettings inherited) {
    Identifier column = keys.read("column", scalars::column, inherited.column());
    TableSettings settings =
        new TableSettings(
            column,
            keys.read("deleted", scalars::expression, inherited.deleted()),
            keys.read("live", scalars::literal, inherited.live()),
            keys.read("also-set", node -> alsoSet(node, column), inherited.alsoSet()),
            keys.read("mode", node -> scalars.choice(node, Mode.class), inherited.mode()),
            keys.read(
                "force", node -> scalars.choice(node, HardDeletes.class), inherited.hardDeletes()),
            keys.read(
                "on-conflict",
                node -> scalars.choice(node, OnConflict.class),
                inherited.onConflict()),
            keys.read(
                "on-insert", node -> scalars.choice(node, OnInsert.class), inherited.onInsert()));
    checkMarker(keys, settings);
    checkInheritedColumns(keys, settings);
    return settings;
  }

  private List<Assignment> alsoSet(Node node, Identifier column) {
    NamesInUse columns = new NamesInUse();
    columns.add(column);
    List<Assignment> assignments = new ArrayList<>();
    for (Entry entry : Entry.allOf(node, ALSO_SET, mistakes)) {
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

  private void checkMarker(KnownKeys keys, TableSettings settings) {
    Node place = keys.value(keys.value("live") == null ? "deleted" : "live");
    if (place != null) {
      checkBothDiffer(place, settings);
      checkBothHaveOneType(place, settings);
    }
  }

  /** Otherwise a delete would change nothing, and report success. */
  private void checkBothDiffer(Node place, TableSettings settings) {
    String live = settings.live().sql();
    boolean same =
        live.startsWith("'")
            ? settings.deleted().equals(live)
            : settings.deleted().toUpperCase(Locale.ROOT).equals(live.toUpperCase(Locale.ROOT));
    if (same) {
      mistakes.add(place, live + " for deleted and for live rows", "a value that tells them apart");
    }
  }

  /** Otherwise rows are deleted, but {@code SET voided = FALSE} restores nothing. */
  private void checkBothHaveOneType(Node place, TableSettings settings) {
    String live = settings.live().sql();
    String deleted = settings.deleted();
    if (!live.startsWith("'") || !isConstant(deleted)) {
      return;
    }
    String text = live.substring(1, live.length() - 1);
    if (isConstant(text)) {
      mistakes.add(
          place,
          "the text \"" + text + "\" for live rows beside " + deleted + " for deleted ones",
          "two values of one type: " + text + " without quotes, or a text for both");
    }
  }

  /** Whether SQL takes it for a boolean or a number. */
  private static boolean isConstant(String sql) {
    return sql.equalsIgnoreCase("true")
        || sql.equalsIgnoreCase("false")
        || YamlNumber.toSql(sql).isPresent();
  }

  /** A table's own marker against the {@code also-set} of the defaults. */
  private void checkInheritedColumns(KnownKeys keys, TableSettings settings) {
    Node place = keys.value("column");
    if (place == null || keys.value("also-set") != null) {
      return;
    }
    NamesInUse columns = new NamesInUse();
    columns.add(settings.column());
    for (Assignment assignment : settings.alsoSet()) {
      if (!columns.add(assignment.column())) {
        mistakes.add(
            place,
            "the column " + assignment.column() + ", which also-set under defaults sets",
            "each column set once");
      }
    }
  }
}
