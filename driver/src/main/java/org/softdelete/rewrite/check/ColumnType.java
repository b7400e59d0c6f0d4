package org.softdelete.rewrite.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softdelete.rules.Assignment;
import org.softdelete.rules.Literal;
import org.softdelete.rules.TableRule;

/**
 * What a column is made of, guessed from what the rules put into it. Immutable.
 *
 * @param name the type's name
 * @param constraint what makes rows that are there already live, with a blank in front; may be
 *     empty
 */
record ColumnType(String name, String constraint) {

  private static final String TIME = "TIMESTAMP WITH TIME ZONE";
  private static final String INTEGER = "INTEGER";
  private static final String BIG = "BIGINT";
  private static final String TEXT = "VARCHAR(255)";
  private static final List<String> NUMBERS = List.of(INTEGER, BIG);

  /** That of what tells which delete took a row. */
  static final ColumnType OF_BATCH = new ColumnType("UUID", "");

  /** That of what tells since when a row is there. */
  static final ColumnType OF_CREATED = new ColumnType(TIME, " DEFAULT CURRENT_TIMESTAMP NOT NULL");

  /** That of what tells who deleted it, and why. */
  static final ColumnType OF_TEXT = new ColumnType(TEXT, "");

  /** Types by what is written into them; all else could be anything. */
  private static final Map<String, Pattern> BY_EXPRESSION =
      Map.of(
          "BOOLEAN",
          pattern("TRUE|FALSE"),
          INTEGER,
          pattern("[+-]?\\d{1,9}"),
          BIG,
          pattern("[+-]?\\d{10,18}"),
          "DOUBLE PRECISION",
          pattern("[+-]?\\d*\\.\\d+"),
          TEXT,
          pattern("'(?:[^']|'')*+'|CURRENT_USER|SESSION_USER"),
          "DATE",
          pattern("CURRENT_DATE"),
          "TIMESTAMP",
          pattern("LOCALTIMESTAMP(?:\\s*\\(\\s*\\d*\\s*\\))?"),
          TIME,
          pattern(
              "CURRENT_TIMESTAMP(?:\\s*\\(\\s*\\d*\\s*\\))?"
                  + "|(?:NOW|STATEMENT_TIMESTAMP|CLOCK_TIMESTAMP|TRANSACTION_TIMESTAMP)\\s*\\(\\s*\\)"));

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** That of a table's marker column; empty if the rule does not tell. */
  static Optional<ColumnType> ofMarker(TableRule rule) {
    Literal live = rule.live().restored();
    String deleted = typeOf(rule.deleted());
    if (live.isNull()) {
      return Optional.ofNullable(deleted).map(type -> new ColumnType(type, ""));
    }
    String type = common(deleted, typeOf(live.sql()));
    String nulls = rule.live().value().isNull() ? "" : " NOT NULL";
    return Optional.ofNullable(type)
        .map(common -> new ColumnType(common, " DEFAULT " + live.sql() + nulls));
  }

  /** That of a further column that a delete sets; empty if the rule does not tell. */
  static Optional<ColumnType> of(Assignment assignment) {
    String column = Pattern.quote(assignment.column().toSql());
    if (pattern(column + "\\s*[+-]\\s*\\d+").matcher(assignment.expression()).matches()) {
      return Optional.of(new ColumnType(INTEGER, " DEFAULT 0 NOT NULL"));
    }
    return Optional.ofNullable(typeOf(assignment.expression()))
        .map(type -> new ColumnType(type, ""));
  }

  private static @Nullable String typeOf(String expression) {
    return BY_EXPRESSION.entrySet().stream()
        .filter(type -> type.getValue().matcher(expression.strip()).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** A type for both values; an expression that could be anything fits a number of any size. */
  private static @Nullable String common(@Nullable String deleted, @Nullable String live) {
    if (live == null || live.equals(deleted)) {
      return live;
    }
    if (NUMBERS.contains(live) && (deleted == null || NUMBERS.contains(deleted))) {
      return BIG;
    }
    // 'infinity', 'epoch'
    boolean textForTime = live.equals(TEXT) && deleted != null && deleted.startsWith("TIMESTAMP");
    return textForTime ? deleted : null;
  }
}
