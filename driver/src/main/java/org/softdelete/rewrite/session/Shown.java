package org.softdelete.rewrite.session;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Phrases;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.options.About;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;

/** What {@code SHOW softdelete.…} answers, as queries for constants. Immutable. */
public final class Shown {

  /** What can be shown. */
  static final List<String> NAMES =
      List.of("paranoid", "actor", "reason", "tables", "rules", "version");

  private static final List<String> COLUMNS =
      List.of("table", "mode", "column", "live", "deleted", "force");

  private final Rules rules;
  private final Phrases phrases;
  private final About about;

  /** Of a driver with these rules, in front of a database with these phrases. */
  public Shown(Rules rules, Phrases phrases, About about) {
    this.rules = rules;
    this.phrases = phrases;
    this.about = about;
  }

  /** The query for what one of {@link #NAMES} is in {@code session}. */
  String query(String name, RewriteContext session) {
    return switch (name) {
      case "tables" -> tables();
      case "rules" -> value(name, about.rules());
      case "version" -> value(name, about.version());
      case "actor" -> said(name, session.deleter().actor(), "SESSION_USER");
      case "reason" -> said(name, session.deleter().reason(), "CAST(NULL AS VARCHAR(1))");
      default -> value(name, session.said().shown());
    };
  }

  private String value(String name, String value) {
    return phrases.value().formatted(literal(value), "\"softdelete." + name + '"');
  }

  private String said(String name, @Nullable String value, String otherwise) {
    return value == null
        ? phrases.value().formatted(otherwise, "\"softdelete." + name + '"')
        : value(name, value);
  }

  /** Row values of one type, as a database may cut or fill what is shorter or longer. */
  private String tables() {
    List<List<String>> rows = rules.tables().stream().map(Shown::row).toList();
    int longest = rows.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(1);
    Stream<List<String>> shown = rows.isEmpty() ? Stream.of(COLUMNS) : rows.stream();
    return shown
        .map(
            row ->
                row.stream()
                    .map(cell -> "CAST(%s AS VARCHAR(%d))".formatted(literal(cell), longest))
                    .collect(joining(", ", "(", ")")))
        .collect(
            joining(
                ", ",
                "SELECT * FROM (VALUES ",
                COLUMNS.stream()
                        .map(name -> '"' + name + '"')
                        .collect(joining(", ", ") AS x (", ")"))
                    + (rows.isEmpty() ? " WHERE 1 = 0" : "")));
  }

  private static List<String> row(TableRule rule) {
    return List.of(
        rule.table().toSql(),
        lower(rule.mode()),
        rule.column().toSql(),
        rule.live().toString(),
        rule.deleted(),
        lower(rule.hardDeletes()));
  }

  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
