package org.softdelete.harness.mutants;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tries mutants: first on texts, and what changes some of them before the oracle. For one thread.
 */
final class MutantTrial implements AutoCloseable {

  private final DriverCode code = new DriverCode();
  private final Mutations mutations = new Mutations(code);
  private final TextTrial texts;
  private final OracleTrial oracle;

  /**
   * On these scripts.
   *
   * @param most how many of them the oracle judges with each mutant
   */
  MutantTrial(List<Stock> stocks, int most) {
    this.texts = new TextTrial(code, stocks);
    this.oracle = new OracleTrial(most);
  }

  /** The mutants that there are. */
  Mutations mutations() {
    return mutations;
  }

  /** How many texts there are. */
  int texts() {
    return texts.size();
  }

  /**
   * Tries one.
   *
   * @throws SQLException if a database cannot be made, or as the second reading does
   */
  Judgement judge(Mutant mutant) throws SQLException {
    byte[] changed = CountedLoops.in(mutations.code(mutant));
    DriverLoader loader =
        new DriverLoader(type -> type.equals(mutant.type()) ? changed : code.counting(type));
    TextTrial.Result result = texts.of(mutant, loader);
    return new Judgement(
        mutant,
        result,
        result.changes().isEmpty() ? Optional.empty() : oracle.stops(loader, result.changes()));
  }

  @Override
  public void close() throws SQLException {
    oracle.close();
  }
}
