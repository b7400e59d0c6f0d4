package org.softdelete.harness.witness;

import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;

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
    CCJSqlParser parser = new CCJSqlParser(sql).withAllowComplexParsing(true);
    try {
      Statement statement = parser.Statement();
      // It takes what it understands for the whole, and says nothing of the rest.
      if (parser.getNextToken().kind != 0) {
        return new Unparsed("stops before the end, without an error");
      }
      return new Parsed(new TreeSet<>(new TablesNamesFinder<Void>().getTables(statement)));
    } catch (ParseException | TokenMgrException | UnsupportedOperationException e) {
      return new Unparsed(e.getMessage().lines().findFirst().orElse("says nothing"));
    }
  }
}
