package org.softdelete.harness.random.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.random.Dice;

/** Partitions, heirs and ancestors, as PostgreSQL has them. */
final class Families {

  private static final RandomColumn EXTRA = new RandomColumn("extra", ValueType.INT);

  private final Dice dice;
  private final TableGenerator generator;
  private final SchemaDraft draft;

  Families(Dice dice, TableGenerator generator, SchemaDraft draft) {
    this.dice = dice;
    this.generator = generator;
    this.draft = draft;
  }

  /** A listed table with partitions, and partitions of one of them perhaps. */
  RandomTable parted() {
    RandomTable root = generator.listed(dice.pick("events", "app.events"));
    draft.create(root, " PARTITION BY RANGE (id)");
    partition(root, root.heir("public", "events_low"), " FOR VALUES FROM (MINVALUE) TO (4)", "");
    RandomTable rest = root.heir(dice.pick("public", "app"), "\"events Rest\"");
    if (dice.chance(60)) {
      // What a delete changes, too, would move rows.
      RandomColumn by =
          dice.pick(root.writable().stream().filter(c -> !c.name().equals("n")).toList());
      partition(root, rest, " DEFAULT", " PARTITION BY LIST (" + by.name() + ")");
      String values = by.type() == ValueType.INT ? "1, 2" : by.type().sample();
      partition(rest, root.heir("app", "events_some"), " FOR VALUES IN (" + values + ")", "");
      partition(rest, root.heir("public", "events_else"), " DEFAULT", "");
    } else {
      partition(root, rest, " DEFAULT", "");
    }
    draft.fill(root, generator.rows(root));
    draft.store(root);
    draft.list(root);
    draft.name(root);
    return root;
  }

  private void partition(RandomTable of, RandomTable partition, String bounds, String behind) {
    draft.run(
        "CREATE TABLE %s PARTITION OF %s%s%s".formatted(partition.sql(), of.sql(), bounds, behind));
    draft.name(partition);
  }

  /** A listed table with heirs, which have one of their own perhaps. */
  RandomTable parent() {
    RandomTable parent = generator.listed("staff");
    draft.create(parent, "");
    own(parent);
    draft.list(parent);
    RandomTable heir = inherited(parent, "staff_abroad", List.of(EXTRA));
    own(heir);
    if (dice.chance(50)) {
      own(inherited(heir, "app.\"Retired\"", List.of()));
    }
    return parent;
  }

  /** A table that is not listed, with a child that is. */
  void ancestor() {
    RandomTable ancestor = generator.unlisted("base").as(Kind.ANCESTOR);
    draft.create(ancestor, "");
    own(ancestor);
    Marker marker = dice.pick(Marker.KINDS);
    List<RandomColumn> columns = new ArrayList<>(ancestor.columns());
    columns.add(marker.column());
    RandomTable child =
        new RandomTable(
            "public",
            "\"Items\"",
            columns,
            Optional.of(marker),
            false,
            Kind.TABLE,
            "\"Items\"",
            false);
    draft.run(
        "CREATE TABLE %s (%s) INHERITS (%s)"
            .formatted(child.sql(), child.declaration(marker.column()), ancestor.sql()));
    own(child);
    draft.list(child);
  }

  private RandomTable inherited(RandomTable from, String name, List<RandomColumn> more) {
    List<RandomColumn> columns = new ArrayList<>(from.columns());
    columns.addAll(more);
    int dot = name.indexOf('.');
    RandomTable heir =
        from.heir(dot < 0 ? "public" : name.substring(0, dot), name.substring(dot + 1), columns);
    draft.run(
        "CREATE TABLE %s (%s) INHERITS (%s)"
            .formatted(
                heir.sql(),
                String.join(", ", more.stream().map(heir::declaration).toList()),
                from.sql()));
    return heir;
  }

  private void own(RandomTable table) {
    draft.fill(table, generator.rows(table));
    draft.storeOwn(table);
    draft.name(table);
  }
}
