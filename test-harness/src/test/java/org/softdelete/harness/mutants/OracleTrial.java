package org.softdelete.harness.mutants;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;

/** Has the oracle judge the driver with a mutant in it. For one thread. */
final class OracleTrial implements AutoCloseable {

  private static final long ROUNDS = 10_000_000;

  private final Map<Product, Server> servers = new HashMap<>();

  /** By identity, as a stock holds thousands of texts. */
  private final IdentityHashMap<Stock, Oracle> oracles = new IdentityHashMap<>();

  private final int most;
  private Subject subject = Subject.driver("none");
  private int made;

  /**
   * For any number of mutants.
   *
   * @param most how many scripts are run with each
   */
  OracleTrial(int most) {
    this.most = most;
  }

  /**
   * How the oracle stops a mutant: at a script of which it sends something else, and that ends
   * otherwise than with deletes that are real. One where no error tells of it is looked for first.
   *
   * @throws SQLException if a database cannot be made
   */
  Optional<Stop> stops(DriverLoader mutant, List<Change> changes) throws SQLException {
    Optional<Stop> loud = Optional.empty();
    for (Text text : chosen(changes)) {
      Optional<Stop> stop = stops(mutant, text);
      if (stop.isPresent() && !stop.get().loud()) {
        return stop;
      }
      loud = loud.or(() -> stop);
    }
    return loud;
  }

  /** A text of each script; of too many scripts some, from the first to the last file. */
  private List<Text> chosen(List<Change> changes) {
    Map<Script, Text> scripts = new LinkedHashMap<>();
    changes.forEach(change -> scripts.putIfAbsent(change.text().script(), change.text()));
    List<Text> all = List.copyOf(scripts.values());
    List<Text> some = new ArrayList<>();
    for (int number : Spread.over(all.size(), most)) {
      some.add(all.get(number));
    }
    return some;
  }

  private Optional<Stop> stops(DriverLoader mutant, Text text) throws SQLException {
    Oracle oracle = oracle(text.stock());
    BoundedThread.allow(ROUNDS);
    try {
      subject = mutant.subject(text.stock().place());
      Verdict verdict = oracle.judge(text.script());
      return text.stock().isRight(verdict) ? Optional.empty() : Optional.of(Stop.of(verdict));
    } catch (SQLException | ReflectiveOperationException | RuntimeException | Error unusable) {
      // There is no driver at all, or what it left cannot be set back: that is seen, too.
      oracles.remove(text.stock());
      BoundedThread.allow(Long.MAX_VALUE);
      oracle.close();
      return Optional.of(new Stop(text.script(), true));
    }
  }

  private Oracle oracle(Stock stock) throws SQLException {
    Oracle known = oracles.get(stock);
    if (known != null) {
      return known;
    }
    Server server = servers.computeIfAbsent(stock.product(), Server::start);
    subject = Subject.driver(stock.place());
    Oracle oracle = stock.oracle(server, "mutants_" + made++, url -> subject.connect(url));
    oracles.put(stock, oracle);
    return oracle;
  }

  @Override
  public void close() throws SQLException {
    for (Oracle oracle : oracles.values()) {
      oracle.close();
    }
    servers.values().forEach(Server::close);
  }
}
