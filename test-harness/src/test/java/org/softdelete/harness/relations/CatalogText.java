package org.softdelete.harness.relations;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;

/** Writes what a catalog says as the case files do. Immutable. */
record CatalogText(Dialect dialect, Catalog catalog) {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z_0-9]*");
  private static final Pattern OWN_SCHEMA = Pattern.compile("pg_temp_\\d+");

  /** Folded names, as they are not in every database: {@code system_lobs} is HSQLDB's. */
  private static final Set<String> SYSTEM =
      Set.of("pg_catalog", "information_schema", "system_lobs");

  /** All but the system's, sorted. */
  String text() {
    return Stream.of(
            catalog.relations().stream().filter(this::counts).map(this::relation),
            catalog.links().stream()
                .filter(link -> counts(link.from()) && counts(link.to()))
                .map(this::link),
            catalog.foreignKeys().stream().map(this::reference))
        .flatMap(lines -> lines)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private boolean counts(RelationName name) {
    return !SYSTEM.contains(name.schema().toLowerCase(Locale.ROOT));
  }

  private String relation(RelationName name) {
    List<String> columns =
        catalog.columns().stream()
            .filter(column -> column.relation().equals(name))
            .map(column -> written(column.name()))
            .sorted()
            .toList();
    return (catalog.temporary().contains(name) ? "temporary " : "relation ")
        + written(name)
        + (columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")");
  }

  private String link(Catalog.Link link) {
    return "%s %s -> %s"
        .formatted(
            link.reach().name().toLowerCase(Locale.ROOT), written(link.from()), written(link.to()));
  }

  private String reference(ForeignKey key) {
    String action = key.onDelete().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "reference %s (%s) -> %s (%s)%s%s%s%s"
        .formatted(
            written(key.child()),
            columns(key.columns().stream().map(ForeignKey.Column::child)),
            written(key.parent()),
            columns(key.columns().stream().map(ForeignKey.Column::parent)),
            key.onDelete() == ForeignKey.Action.NO_ACTION ? "" : " on delete " + action,
            key.changed().size() == key.columns().size()
                ? ""
                : " (" + columns(key.changed().stream()) + ")",
            key.deferred() ? " deferred" : key.deferrable() ? " deferrable" : "",
            key.ofPartition() ? " of partition" : "");
  }

  private String columns(Stream<String> names) {
    return names.map(this::written).collect(Collectors.joining(", "));
  }

  private String written(RelationName name) {
    String schema = OWN_SCHEMA.matcher(name.schema()).replaceFirst("pg_temp");
    String prefix = schema.equals(folded("public")) ? "" : written(schema) + '.';
    return prefix + written(name.name());
  }

  private String written(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return PLAIN.matcher(plain).matches() && folded(plain).equals(name)
        ? plain
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** As the catalog spells what was written without quotes. */
  private String folded(String plain) {
    return dialect.names().unquoted() == Names.Unquoted.INSENSITIVE
        ? plain.toUpperCase(Locale.ROOT)
        : dialect.names().fold(plain, false);
  }
}
