package org.softdelete.harness.random.script;

import static org.softdelete.harness.random.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.change.Changes;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Hints;
import org.softdelete.harness.random.query.Mode;
import org.softdelete.harness.random.schema.RandomSchema;
import org.softdelete.harness.random.schema.Session;
import org.softdelete.harness.random.statement.RandomScript;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Sql;

/**
 * Makes up scripts: queries with a few changes between them, and in some, between those, what
 * changes the meaning of names. For one thread.
 */
final class ScriptGenerator {

  /** How many statements a script has at least. */
  static final int STATEMENTS = 20;

  private static final int CHANGES_PERCENT = 20;
  private static final int EVENTFUL_PERCENT = 60;
  private static final int EVENTS_PERCENT = 30;

  private final Dice dice;
  private final Product product;
  private final RandomSchema schema;

  ScriptGenerator(Dice dice, Product product, RandomSchema schema) {
    this.dice = dice;
    this.product = product;
    this.schema = schema;
  }

  RandomScript script() {
    Mode mode = dice.chance(55) ? Mode.LIVE : dice.chance(75) ? Mode.MIXED : Mode.DELETED;
    // What a twin with deleted rows is sent depends on what names mean, so there they stay.
    boolean eventful = mode == Mode.LIVE && dice.chance(EVENTFUL_PERCENT);
    Course course = new Course(dice, product, schema);
    List<RandomStatement> statements = new ArrayList<>();
    while (statements.size() < STATEMENTS) {
      if (eventful && dice.chance(EVENTS_PERCENT)) {
        statements.addAll(events(course));
      } else {
        statements.add(statement(course.session(), mode, CHANGES_PERCENT));
      }
    }
    return new RandomScript(mode.twin(), statements);
  }

  private List<RandomStatement> events(Course course) {
    return dice.weighted(
        List.of(
            weight(20, () -> List.of(plain(new PathChanges(course).statement()))),
            weight(
                course.inTransaction() ? 60 : 20,
                () -> List.of(plain(new Transactions(course).statement()))),
            weight(40, () -> new Definitions(course).statements()),
            weight(25, () -> List.of(new Texts(course, this::inText).text()))));
  }

  private static RandomStatement plain(String text) {
    return RandomStatement.of(Sql.text(text));
  }

  private RandomStatement inText(Session session) {
    return statement(session, Mode.LIVE, 50);
  }

  private RandomStatement statement(Session session, Mode mode, int changesPercent) {
    Grammar grammar = new Grammar(dice, product, session, mode);
    RandomStatement one =
        dice.chance(changesPercent) ? new Changes(grammar).statement() : query(grammar);
    return one.under(grammar.settings().statements());
  }

  private static RandomStatement query(Grammar grammar) {
    Hints.Hint hint = grammar.hints().before(grammar.top());
    return new RandomStatement(
        Sql.of(hint.sql(), grammar.queries().top(hint.scope()).sql()), false);
  }
}
