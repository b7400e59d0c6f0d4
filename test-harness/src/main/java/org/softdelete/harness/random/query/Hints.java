package org.softdelete.harness.random.query;

import java.util.List;
import java.util.stream.Stream;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.statement.Sql;
import org.softdelete.rewrite.visibility.Visibility;

/** Hints in front of statements and behind keywords, in scripts that are compared with all rows. */
public final class Hints {

  /** A hint, blanks included, and the scope under it. */
  public record Hint(Sql sql, Scope scope) {}

  /** Between the times at which rows are deleted from the start, before them and behind. */
  private static final List<Visibility> TIMES =
      Stream.of("2019-12-31 23:59", "2020-06-01", "2021-02-03 04:05:06", "2100-01-01")
          .map(time -> Visibility.ofHint("asof '" + time + "'").orElseThrow())
          .toList();

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

  /** What may stand behind {@code SELECT}: only there rows of another time can be seen. */
  Hint behindSelect(Scope scope) {
    if (grammar.mode() != Mode.MIXED || !dice.chance(4)) {
      return behindKeyword(scope);
    }
    Visibility then = dice.pick(TIMES);
    String ofTime = grammar.tables().nameOfTime();
    boolean all = ofTime == null || dice.chance(30);
    Sql hint = comment("paranoid(" + then.argument() + (all ? "" : ", " + ofTime) + ")");
    return new Hint(Sql.of(" ", hint, " "), all ? scope.under(then) : scope.under(then, ofTime));
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
    Visibility visibility = dice.pick(List.of(Visibility.values()));
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
