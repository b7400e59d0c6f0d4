package org.softdelete.rewrite.secondreading.text;

import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;

/** Asks JSqlParser, in the calling thread and within bounds. */
public final class Parsing {

  /** What is deeper nested, in parentheses or CASE, is not given to it. */
  static final int DEEPEST = 60;

  private Parsing() {}

  /**
   * The tree of all of a statement.
   *
   * @throws Unread if JSqlParser cannot read it, or not to its end
   */
  public static Statement tree(Sentence sentence) throws Unread {
    if (sentence.depth() > DEEPEST) {
      throw new Unread("it is nested deeper than " + DEEPEST);
    }
    try {
      CCJSqlParser parser = new CCJSqlParser(sentence.text()).withAllowComplexParsing(true);
      Statement statement = parser.Statement();
      if (statement == null || parser.getNextToken().kind != CCJSqlParserConstants.EOF) {
        throw new Unread("JSqlParser stops before its end");
      }
      return statement;
    } catch (ParseException | TokenMgrException e) {
      throw new Unread(String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason told"));
    } catch (RuntimeException | StackOverflowError e) {
      throw new Unread("JSqlParser fails: " + e);
    }
  }

  /**
   * The text of a tree.
   *
   * @throws Unread if JSqlParser cannot write it
   */
  public static String text(Statement statement) throws Unread {
    try {
      return statement.toString();
    } catch (RuntimeException | StackOverflowError e) {
      throw new Unread("JSqlParser cannot write what it read: " + e);
    }
  }
}
