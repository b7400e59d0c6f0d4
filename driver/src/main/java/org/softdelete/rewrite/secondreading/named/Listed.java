package org.softdelete.rewrite.secondreading.named;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.EventPhrases;
import org.softdelete.dialect.Phrases;
import org.softdelete.rules.Assignment;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.TableRule;

/**
 * A table that a statement names and the rules list. Immutable.
 *
 * @param rule what the rules say of it
 * @param synonymOf the name of the table that it is a synonym of, folded; null if it is none
 * @param behind the same as SQL text, if columns are qualified by that name; else null
 */
public record Listed(TableRule rule, @Nullable String synonymOf, @Nullable String behind) {

  /** What holds for its live rows. */
  public String live(String qualifier, Phrases phrases) {
    return compared(qualifier, rule.live().allOthers(), phrases);
  }

  /** What holds for its deleted rows. */
  public String deleted(String qualifier, Phrases phrases) {
    return compared(qualifier, !rule.live().allOthers(), phrases);
  }

  private String compared(String qualifier, boolean differs, Phrases phrases) {
    String column = qualifier + "." + rule.column().toSql();
    String value = rule.live().value().sql();
    if (value.equals("NULL")) {
      return column + (differs ? " IS NOT NULL" : " IS NULL");
    }
    return differs ? phrases.differs().formatted(column, value) : column + " = " + value;
  }

  /** What holds for its rows that were there at a time. */
  public String asOf(String qualifier, String time) {
    String marker = qualifier + "." + rule.column().toSql();
    String later = '(' + marker + " IS NULL OR " + marker + " > " + time + ')';
    Identifier since = rule.created();
    return since == null
        ? later
        : later + " AND " + qualifier + "." + since.toSql() + " <= " + time;
  }

  /**
   * What a soft delete sets.
   *
   * @param events what it writes of itself
   * @param deleted what becomes of the marker's expression
   * @param alsoSet what becomes of the others
   */
  String assignments(
      EventPhrases events, UnaryOperator<String> deleted, UnaryOperator<String> alsoSet) {
    StringBuilder text = new StringBuilder();
    text.append(rule.column().toSql()).append(" = ").append(deleted.apply(rule.deleted()));
    for (Assignment also : rule.alsoSet()) {
      text.append(", ").append(also.column().toSql()).append(" = ");
      text.append(alsoSet.apply(also.expression()));
    }
    append(rule.event().batch(), events.batch(), text);
    append(rule.event().deletedBy(), events.actor(), text);
    append(rule.event().reason(), events.reason(), text);
    return text.toString();
  }

  private static void append(@Nullable Identifier column, String value, StringBuilder text) {
    if (column != null) {
      text.append(", ").append(column.toSql()).append(" = ").append(value);
    }
  }
}
