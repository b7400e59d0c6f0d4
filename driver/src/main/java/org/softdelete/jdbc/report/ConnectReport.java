package org.softdelete.jdbc.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.configuration.CheckMode;
import org.softdelete.jdbc.configuration.LoadedRules;
import org.softdelete.jdbc.configuration.LogCategory;
import org.softdelete.jdbc.configuration.Option;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.jdbc.failure.NoConnection;
import org.softdelete.rewrite.check.RulesCheck;
import org.softdelete.rewrite.check.RulesReport;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.TableLookup;

/**
 * Tells once for a database that the driver is on, with which rules, and whether these fit the
 * database (SEMANTICS §8). Immutable, and thus thread-safe.
 *
 * @param database what messages call the database
 * @param rules the rules of the connection
 * @param options its options
 */
public record ConnectReport(String database, LoadedRules rules, SoftDeleteOptions options) {

  private static final Logger LOG = LoggerFactory.getLogger(LogCategory.NAME);

  /**
   * Logs a line at INFO, and what is wrong at WARN, or refuses the connection for it.
   *
   * @param catalog what the database says of its relations, with the columns of those that the
   *     rules name; without any relation if it says nothing
   * @param dialect how the database takes names
   * @param tables what it says of a table; not asked if nobody wants to know of problems
   * @throws SQLException with SQLState {@code 08001} if the option {@code softdelete.check} wants
   *     that and the rules do not fit, or it cannot be told whether they do; the message says what
   *     is wrong, where, and what to do
   */
  public void tell(Catalog catalog, Dialect dialect, TableLookup tables) throws SQLException {
    boolean isSilent = catalog.relations().isEmpty();
    RulesReport report =
        RulesCheck.of(
            rules.rules(),
            catalog,
            dialect,
            options.check() == CheckMode.OFF ? TableLookup.NONE : tables);
    List<String> problems = new ArrayList<>(report.problems());
    if (isSilent) {
      problems.add(
          "The database does not tell which tables it has: whether the rules of %s fit it is not known."
              .formatted(rules.location()));
    }
    if (report.untold() > 0) {
      problems.add("There are %d more problems like these.".formatted(report.untold()));
    }
    if (options.check() == CheckMode.FAIL && !problems.isEmpty()) {
      throw NoConnection.because(
          "The rules do not fit the database, and the option %s is %s:%n- %s%nMend this, or connect with %1$s=%s."
              .formatted(
                  Option.CHECK.key(),
                  options.check().value(),
                  String.join("%n- ".formatted(), problems),
                  CheckMode.WARN.value()));
    }
    LOG.info(
        "softdelete {} is on in front of {}; rules: {}; tables listed: {}, found: {}; {}={}",
        DriverVersion.current().text(),
        database,
        rules.location(),
        report.listed(),
        isSilent ? "unknown" : report.found(),
        Option.PARANOID.key(),
        options.paranoid().argument());
    if (options.check() == CheckMode.WARN) {
      for (String problem : problems) {
        LOG.warn("{}", problem);
      }
    }
  }
}
