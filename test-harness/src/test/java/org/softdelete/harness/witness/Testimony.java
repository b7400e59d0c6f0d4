package org.softdelete.harness.witness;

import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/** What JSqlParser says of a text. Immutable. */
sealed interface Testimony {

  /**
   * It parsed all of the text.
   *
   * @param tables the tables that it sees there
   */
  record Parsed(Set<String> tables) implements Testimony {}

  /**
   * It did not.
   *
   * @param why in a line
   */
  record Unparsed(String why) implements Testimony {}

  /** Asks JSqlParser. */
  static Testimony of(String sql) {
    try {
      CCJSqlParser parser = new CCJSqlParser(sql).withAllowComplexParsing(true);
      Statement statement = parser.Statement();
      // It takes what it understands for the whole, and says nothing of the rest.
      if (parser.getNextToken().kind != 0) {
        return new Unparsed("stops before the end, without an error");
      }
      Set<String> tables = tables(statement);
      return tables.contains("TABLE")
          ? new Unparsed("takes the word TABLE for a table, without an error")
          : new Parsed(tables);
    } catch (ParseException | TokenMgrException e) {
      return new Unparsed(e.getMessage().lines().findFirst().orElse("says nothing"));
    } catch (NullPointerException fetchWithoutNumber) {
      return new Unparsed("fails to name the tables of FETCH ROW ONLY");
    }
  }

  private static Set<String> tables(Statement statement) {
    EveryTable tables = new EveryTable();
    try {
      tables.getTables(statement);
    } catch (UnsupportedOperationException settingsAndTheirLike) {
      return Set.of();
    }
    return tables.names;
  }

  /**
   * Keeps the tables that {@link TablesNamesFinder} leaves out: it takes a table for a derived one
   * if one of that alias stands anywhere, as in {@code FROM (SELECT * FROM users) AS users}.
   */
  final class EveryTable extends TablesNamesFinder<Void> {
    private final Set<String> names = new TreeSet<>();

    @Override
    public <S> @Nullable Void visit(Table table, S context) {
      names.add(table.getFullyQualifiedName());
      return super.visit(table, context);
    }
  }
}
