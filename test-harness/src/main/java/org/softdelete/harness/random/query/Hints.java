package org.softdelete.harness.random.query;

import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.statement.Sql;
import org.softdelete.rewrite.visibility.Visibility;

/** Hints in front of statements and behind keywords, in scripts that are compared with all rows. */
public final class Hints {

  /** A hint, blanks included, and the scope under it. */
  public record Hint(Sql sql, Scope scope) {}

  private final Grammar grammar;
  private final Dice dice;

  public Hints(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** What may stand behind a keyword, where a blank stands otherwise. */
  public Hint behindKeyword(Scope scope) {
    if (grammar.mode() != Mode.MIXED || !dice.chance(25)) {
      String plain = dice.chance(4) ? " /*+ SeqScan(users) */ " : " ";
      return new Hint(Sql.text(plain), scope);
    }
    Hint hint = hint(scope);
    return new Hint(Sql.of(" ", hint.sql(), " "), hint.scope());
  }

  /** What may stand in front of a statement. */
  public Hint before(Scope scope) {
    if (grammar.mode() == Mode.DELETED) {
      return new Hint(new Sql.Sided("/*+ paranoid(only) */ ", ""), scope);
    }
    if (grammar.mode() != Mode.MIXED || !dice.chance(60)) {
      return new Hint(Sql.NOTHING, scope);
    }
    Hint hint = hint(scope);
    return new Hint(Sql.of(hint.sql(), " "), hint.scope());
  }

  private Hint hint(Scope scope) {
    Visibility visibility = dice.pick(java.util.List.of(Visibility.values()));
    String argument = visibility.argument();
    if (dice.chance(60)) {
      return new Hint(comment("paranoid(" + argument + ")"), scope.under(visibility));
    }
    String name = dice.chance(50) ? dice.pick(Froms.ALIASES) : grammar.tables().anyName();
    return new Hint(
        comment("Paranoid(" + argument + ", " + name + ")"), scope.under(visibility, name));
  }

  private Sql comment(String hint) {
    String others = dice.chance(20) ? " HashJoin(a b)" : "";
    return new Sql.Sided("/*+ " + hint + others + " */", "");
  }
}
