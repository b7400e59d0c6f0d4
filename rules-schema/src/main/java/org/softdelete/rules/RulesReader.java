package org.softdelete.rules;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.softdelete.rules.TableRule.Mode;
import org.softdelete.rules.yaml.Found;

/** Reads a whole document. Not thread-safe: it lives as long as one read. */
final class RulesReader {

  /** {@code $schema} is how JSON files tell editors which schema they follow. */
  private static final List<String> KEYS = List.of("version", "defaults", "tables", "$schema");

  private static final String TABLES = "a map of tables, a colon behind each: \"users:\"";

  private final Mistakes mistakes;
  private final ScalarReader scalars;
  private final SettingsReader settings;

  RulesReader(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.scalars = new ScalarReader(mistakes);
    this.settings = new SettingsReader(mistakes);
  }

  /** The rules of all tables whose names are right; what else is wrong is reported. */
  List<TableRule> read(Node root) {
    KnownKeys keys = KnownKeys.ofFile(root, KEYS, mistakes);
    keys.require("version", "\"version: 1\"");
    keys.require("tables", "the tables under \"tables:\"");
    Node version = keys.value("version");
    if (version != null) {
      checkVersion(version);
    }
    TableSettings defaults = keys.read("defaults", this::defaults, TableSettings.BUILT_IN);
    return keys.read("tables", node -> tables(node, defaults), List.of());
  }

  private void checkVersion(Node node) {
    boolean one =
        node instanceof ScalarNode scalar
            && scalar.getTag().equals(Tag.INT)
            && scalar.getValue().equals("1");
    if (!one) {
      mistakes.add(node, Found.at(node), "1, the only version of this format");
    }
  }

  private TableSettings defaults(Node node) {
    return settings.readDefaults(KnownKeys.ofSettings(node, SettingsReader.KEYS, mistakes));
  }

  private List<TableRule> tables(Node node, TableSettings defaults) {
    NamesInUse names = new NamesInUse();
    List<TableRule> rules = new ArrayList<>();
    List<Entry> entries = Entry.allOf(node, TABLES, mistakes);
    for (Entry entry : entries) {
      KnownKeys keys = KnownKeys.ofSettings(entry.value(), SettingsReader.KEYS, mistakes);
      TableSettings read = settings.read(keys, defaults);
      if (read.mode() == Mode.HARD) {
        checkNothingBesideHard(keys);
      }
      TableName table = scalars.table(entry);
      if (table != null) {
        if (!names.add(table)) {
          mistakes.add(entry.key(), "the table " + table + " again", "each table once");
        }
        rules.add(read.ruleFor(table));
      }
    }
    if (entries.isEmpty() && Entry.isMap(node)) {
      mistakes.add(node, "no table", "at least one listed table");
    }
    return rules;
  }

  /** Such keys would have no effect, and whoever wrote them thinks that they have. */
  private void checkNothingBesideHard(KnownKeys keys) {
    for (Entry entry : keys.entries()) {
      if (!entry.name().equals("mode")) {
        mistakes.add(
            entry.key(),
            "\"" + entry.name() + "\" beside \"mode: hard\"",
            "nothing else, because deletes of this table are real");
      }
    }
  }
}
