package org.softdelete.harness.random.script;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.change.Changes;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Hints;
import org.softdelete.harness.random.query.Mode;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.schema.RandomSchema;
import org.softdelete.harness.random.statement.RandomScript;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Sql;

/** Makes up scripts: queries with a few changes between them. For one thread. */
final class ScriptGenerator {

  /** How many statements a script has. */
  static final int STATEMENTS = 20;

  private static final int CHANGES_PERCENT = 20;

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
    List<RandomStatement> statements = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      Grammar grammar = new Grammar(dice, product, schema, mode);
      statements.add(
          dice.chance(CHANGES_PERCENT) ? new Changes(grammar).statement() : query(grammar));
    }
    return new RandomScript(mode.twin(), statements);
  }

  private static RandomStatement query(Grammar grammar) {
    Hints.Hint hint = grammar.hints().before(Scope.top(grammar.mode().visibility()));
    return new RandomStatement(
        Sql.of(hint.sql(), grammar.queries().top(hint.scope()).sql()), false);
  }
}
