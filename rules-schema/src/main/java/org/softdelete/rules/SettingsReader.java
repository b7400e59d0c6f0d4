package org.softdelete.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.softdelete.rules.TableRule.Event;
import org.softdelete.rules.TableRule.HardDeletes;
import org.softdelete.rules.TableRule.Mode;
import org.softdelete.rules.TableRule.OnConflict;
import org.softdelete.rules.TableRule.OnInsert;
import org.softdelete.rules.yaml.YamlNumber;

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
          "restored",
          "also-set",
          "batch",
          "deleted-by",
          "reason",
          "created",
          "references",
          "cascade-unlisted",
          "force",
          "mode",
          "on-conflict",
          "on-insert");

  private static final String ALSO_SET =
      "a map of columns and SQL expressions, as in \"version: version + 1\"";

  private static final String ONCE = "each column set once";

  private final Mistakes mistakes;
  private final ScalarReader scalars;
  private final LiveReader live;
  private final ReferencesReader references;

  SettingsReader(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.scalars = new ScalarReader(mistakes);
    this.live = new LiveReader(mistakes, scalars);
    this.references = new ReferencesReader(mistakes);
  }

  /** The settings under {@code keys}, and those of {@code inherited} where there are none. */
  TableSettings read(KnownKeys keys, TableSettings inherited) {
    Identifier column = keys.read("column", scalars::column, inherited.column());
    TableSettings settings =
        new TableSettings(
            column,
            keys.read("deleted", scalars::expression, inherited.deleted()),
            live.read(keys, inherited.live()),
            keys.read("also-set", node -> alsoSet(node, column), inherited.alsoSet()),
            event(keys, inherited.event()),
            references.read(keys, inherited.references()),
            keys.read("mode", node -> scalars.choice(node, Mode.class), inherited.mode()),
            keys.read(
                "force", node -> scalars.choice(node, HardDeletes.class), inherited.hardDeletes()),
            keys.read(
                "on-conflict",
                node -> scalars.choice(node, OnConflict.class),
                inherited.onConflict()),
            keys.read(
                "on-insert", node -> scalars.choice(node, OnInsert.class), inherited.onInsert()),
            columnOrNone(keys, "created", inherited.created()));
    checkMarker(keys, settings);
    checkCreatedHasEffect(keys, settings);
    checkEachColumnIsSetOnce(keys, settings);
    return settings;
  }

  /** The settings of all tables. */
  TableSettings readDefaults(KnownKeys keys) {
    references.checkHasNoKeys(keys);
    return read(keys, TableSettings.BUILT_IN);
  }

  private Event event(KnownKeys keys, Event inherited) {
    return new Event(
        columnOrNone(keys, "batch", inherited.batch()),
        columnOrNone(keys, "deleted-by", inherited.deletedBy()),
        columnOrNone(keys, "reason", inherited.reason()));
  }

  /** Nothing takes back what is inherited. */
  private @Nullable Identifier columnOrNone(
      KnownKeys keys, String key, @Nullable Identifier inherited) {
    Node node = keys.value(key);
    if (node == null) {
      return inherited;
    }
    return node.getTag().equals(Tag.NULL) ? null : scalars.column(node);
  }

  private List<Assignment> alsoSet(Node node, Identifier column) {
    NamesInUse columns = new NamesInUse();
    columns.add(column);
    List<Assignment> assignments = new ArrayList<>();
    for (Entry entry : Entry.allOf(node, ALSO_SET, mistakes)) {
      Identifier name = scalars.column(entry);
      String expression = scalars.expression(entry.value());
      if (name != null && !columns.add(name)) {
        mistakes.add(entry.key(), "the column " + name + " again", ONCE);
      }
      if (name != null && expression != null) {
        assignments.add(new Assignment(name, expression));
      }
    }
    return assignments;
  }

  private void checkMarker(KnownKeys keys, TableSettings settings) {
    Node place = keys.value(keys.value("live") == null ? "deleted" : "live");
    if (place != null && settings.live().allOthers()) {
      checkDeletedIsNotLive(place, settings);
    } else if (place != null) {
      checkBothDiffer(place, settings);
      checkBothHaveOneType(place, settings);
    }
  }

  /** Otherwise a row that is deleted would still be live, or nobody could tell. */
  private void checkDeletedIsNotLive(Node place, TableSettings settings) {
    Literal only = settings.live().value();
    if (!only.isSameAs(settings.deleted())) {
      mistakes.add(
          place,
          "%s for deleted rows beside live: %s".formatted(settings.deleted(), settings.live()),
          "the same value for both, as SQL under \"deleted\": " + only.sql());
    }
  }

  /** Otherwise a delete would change nothing, and report success. */
  private void checkBothDiffer(Node place, TableSettings settings) {
    Literal live = settings.live().value();
    if (live.isSameAs(settings.deleted())) {
      mistakes.add(
          place, live.sql() + " for deleted and for live rows", "a value that tells them apart");
    }
  }

  /** Otherwise rows are deleted, but {@code SET voided = FALSE} restores nothing. */
  private void checkBothHaveOneType(Node place, TableSettings settings) {
    String live = settings.live().value().sql();
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

  /** Only of a marker that is null in live rows can it be told when a row was deleted. */
  private void checkCreatedHasEffect(KnownKeys keys, TableSettings settings) {
    Node place = keys.value("created");
    if (place != null && settings.created() != null && !settings.live().isNull()) {
      mistakes.add(
          place,
          "\"created\" beside live: " + settings.live(),
          "it to be left out, as what was there at a time can be told only where live is null");
    }
  }

  /** What {@code also-set} repeats by itself is told where it is read. */
  private void checkEachColumnIsSetOnce(KnownKeys keys, TableSettings settings) {
    Map<String, String> setBy = new HashMap<>();
    BiConsumer<String, @Nullable Identifier> set =
        (key, column) -> {
          String first = column == null ? null : setBy.putIfAbsent(NamesInUse.folded(column), key);
          if (column != null && first != null) {
            checkIsInherited(keys, first, key, column);
          }
        };
    set.accept("column", settings.column());
    settings.alsoSet().forEach(assignment -> set.accept("also-set", assignment.column()));
    set.accept("batch", settings.event().batch());
    set.accept("deleted-by", settings.event().deletedBy());
    set.accept("reason", settings.event().reason());
  }

  /** Tells that {@code column} is set by two keys where one of them stands, if any does. */
  private void checkIsInherited(KnownKeys keys, String first, String again, Identifier column) {
    Node place = keys.value(again);
    Node firstPlace = keys.value(first);
    if (place == null && firstPlace != null) {
      mistakes.add(
          firstPlace, "the column " + column + ", which " + again + " under defaults sets", ONCE);
    } else if (place != null && !again.equals("also-set")) {
      mistakes.add(place, "the column " + column + " again", ONCE);
    }
  }
}
