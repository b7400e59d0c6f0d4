package org.softdelete.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which columns the columns of a view show from the rule that makes it one (PostgreSQL
 * manual: pg_rewrite). That is the tree of its query as text: {@code {NAME :field value …}},
 * nested, with a backslash in front of such signs in names. Stateless, so thread-safe.
 */
final class ViewedColumns {

  /** How deep the entries of the query's own list are; those of queries inside are deeper. */
  private static final int ENTRY = 2;

  private static final Pattern SIGN =
      Pattern.compile("\\\\.|[{}]|:(resorigtbl|resorigcol) (\\d+)", Pattern.DOTALL);

  private ViewedColumns() {}

  /**
   * A column.
   *
   * @param relation the identifier of what it is a column of; 0 if it is none
   * @param column its number
   */
  record Origin(long relation, int column) {

    /** What is no column, but computed. */
    static final Origin NONE = new Origin(0, 0);
  }

  /**
   * What the columns of a view show, in their order, and perhaps further ones.
   *
   * @param rule the rule as the catalog has it
   */
  static List<Origin> of(String rule) {
    List<Origin> origins = new ArrayList<>();
    Matcher signs = SIGN.matcher(rule);
    int depth = 0;
    long relation = 0;
    while (signs.find()) {
      String field = signs.group(1);
      if (field == null) {
        depth += signs.group().equals("{") ? 1 : signs.group().equals("}") ? -1 : 0;
      } else if (depth == ENTRY && field.equals("resorigtbl")) {
        relation = Long.parseLong(signs.group(2));
      } else if (depth == ENTRY && field.equals("resorigcol")) {
        origins.add(new Origin(relation, Integer.parseInt(signs.group(2))));
      }
    }
    return List.copyOf(origins);
  }
}
