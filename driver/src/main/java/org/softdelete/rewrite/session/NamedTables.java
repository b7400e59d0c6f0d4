package org.softdelete.rewrite.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.TableName;
import org.softdelete.sql.Tokens;

/**
 * The tables that stand in parentheses behind the name of a setting: {@code
 * softdelete.paranoid(users, app.stories)}. Immutable.
 *
 * @param tables which, in their order; none if there are no parentheses
 * @param end the token behind them
 * @param problem what is wrong with them, or null
 * @param place the token with which it is
 * @param state the SQLState of that
 */
record NamedTables(
    List<TableName> tables, int end, @Nullable String problem, int place, String state) {

  /** Reads those that may stand at token {@code from}, and end before {@code to}. */
  static NamedTables read(Tokens tokens, int from, int to, RewriteRules rules) {
    List<TableName> tables = new ArrayList<>();
    int i = from;
    if (i >= to || !tokens.is(i, '(')) {
      return new NamedTables(tables, from, null, from, "");
    }
    do {
      int first = i + 1;
      if (first >= to || !tokens.isName(first)) {
        return new NamedTables(
            tables, first, "the name of a table is expected", first, SqlStates.SYNTAX_ERROR);
      }
      int last = tokens.lastOfName(first);
      TableName table = table(tokens, first, last, rules.dialect().names());
      if (!rules.index().nameable().contain(table)) {
        String unknown = rules.index().nameable().unknown(table);
        return new NamedTables(tables, last + 1, unknown, first, SqlStates.UNKNOWN_SETTING);
      }
      tables.add(table);
      i = last + 1;
    } while (tokens.is(i, ','));
    return tokens.is(i, ')') && i < to
        ? new NamedTables(tables, i + 1, null, i, "")
        : new NamedTables(tables, i, "a comma or ) is expected", i, SqlStates.SYNTAX_ERROR);
  }

  /** How many they are: a name could end the comment in which they are told. */
  String comment() {
    return tables.isEmpty() ? "" : ", of " + tables.size() + " named";
  }

  private static TableName table(Tokens tokens, int first, int last, Names names) {
    Identifier schema = first == last ? null : identifier(tokens, last - 2, names);
    return new TableName(schema, identifier(tokens, last, names));
  }

  /** A name in one spelling, however it is written: without quotes, if it means the same so. */
  private static Identifier identifier(Tokens tokens, int i, Names names) {
    String folded = names.fold(tokens, i);
    String lower = folded.toLowerCase(Locale.ROOT);
    boolean plain = lower.matches("[a-z_][a-z0-9_]*");
    return plain && names.fold(lower, false).equals(folded)
        ? new Identifier(lower, false)
        : new Identifier(folded, true);
  }
}
