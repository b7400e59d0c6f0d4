package org.softdelete.harness.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.harness.random.run.RandomJudgement;
import org.softdelete.harness.random.run.RoundServer;
import org.softdelete.harness.random.schema.RandomView;
import org.softdelete.harness.random.script.RandomScripts;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** Random statements on a random schema. */
record RandomStock(
    Product product,
    Rules rules,
    String place,
    Fixture fixture,
    List<RandomView> views,
    List<Script> scripts)
    implements Stock {

  RandomStock {
    views = List.copyOf(views);
    scripts = List.copyOf(scripts);
  }

  /**
   * Those of a seed.
   *
   * @param size how many scripts
   * @param folder where the rules are written to
   */
  static RandomStock of(Product product, long seed, int size, Path folder)
      throws IOException, RulesException {
    RandomScripts made = new RandomScripts(seed, product);
    Path file = folder.resolve("random-%s-%d.yaml".formatted(product, seed));
    Files.writeString(file, made.rules());
    return new RandomStock(
        product,
        RulesFile.read(file.toString(), made.rules()),
        file.toString(),
        made.fixture(),
        made.views(),
        Stream.generate(made::next)
            .limit(size)
            .map(script -> script.script("Random statements, seed " + seed, ""))
            .toList());
  }

  @Override
  public Oracle oracle(Server server, String name, Subject subject) throws SQLException {
    return new Oracle(new RoundServer(server, name, subject, views), name, fixture, subject);
  }

  @Override
  public boolean isRight(Verdict verdict) {
    return RandomJudgement.differences(verdict).isEmpty();
  }
}
