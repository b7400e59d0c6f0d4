package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.configuration.BoundedCache;
import org.softdelete.jdbc.configuration.DistinctTables;
import org.softdelete.jdbc.configuration.LoadedRules;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.jdbc.configuration.SoftDeleteUrl;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.jdbc.failure.NoConnection;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.jdbc.relations.SharedRelations;
import org.softdelete.jdbc.report.ConnectReport;
import org.softdelete.jdbc.report.Counters;
import org.softdelete.jdbc.report.DriverVersion;
import org.softdelete.jdbc.rewriting.SqlRewriting;
import org.softdelete.jdbc.session.SessionVisibility;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.cache.VerdictMemory;
import org.softdelete.rewrite.cache.Verdicts;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.options.About;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.rules.LinkedRelations;

/**
 * Wraps real connections. Rewriters, and so what they remember, are shared by all connections that
 * have the same loaded rules, the same dialect, the same options and the same database.
 * Thread-safe.
 */
final class Wrapping {

  /** Applications have one of these; tools with a tab per database have a few. */
  private static final int CAPACITY = 64;

  private final BoundedCache<MadeFrom, SqlRewriting> rewritings = new BoundedCache<>(CAPACITY);
  private final BoundedCache<RewrittenBy, Verdicts> verdicts = new BoundedCache<>(CAPACITY);
  private final VerdictMemory memory = new VerdictMemory();
  private final BoundedCache<ReadFrom, SharedRelations> relations = new BoundedCache<>(CAPACITY);

  private @Nullable Counters counters;

  /** Everything that a rewriter depends on. */
  private record MadeFrom(
      LoadedRules rules,
      Dialect dialect,
      RewriteOptions options,
      SharedRelations database,
      LinkedRelations linked) {}

  /** Everything that the outcome of a rewrite depends on beside the text and the session. */
  private record RewrittenBy(
      LoadedRules rules, Dialect dialect, RewriteOptions options, LinkedRelations linked) {}

  /** Everything that what is known of a catalog depends on. */
  private record ReadFrom(LoadedRules rules, Dialect dialect, Object database) {}

  /**
   * Wraps {@code raw}.
   *
   * @throws SQLException with SQLState {@code 0A000} if the database is not one whose SQL is
   *     understood, {@code 08001} if {@code raw} is a soft-delete connection already or the rules
   *     list one of its tables twice, {@code HY009} if it is null, or as the database says; {@code
   *     raw} is left open
   */
  SoftDeleteConnection wrap(@Nullable Connection raw, LoadedRules rules, SoftDeleteOptions options)
      throws SQLException {
    if (raw == null) {
      throw new SQLException(
          "The connection to wrap is null. Nothing was wrapped; give it one of the real driver.",
          SqlStates.NULL_ARGUMENT);
    }
    if (raw.isWrapperFor(SoftDeleteConnection.class)) {
      throw NoConnection.because(
          "The connection is a soft-delete connection already. Wrap it once: take the prefix '"
              + SoftDeleteUrl.PREFIX
              + "' out of the inner URL, or do without the outer wrapper.");
    }
    Database database = KnownDatabases.behind(raw.getMetaData());
    Dialect dialect = database.dialect(raw);
    DistinctTables.require(rules.rules(), dialect.names());
    SideQuestions questions = new SideQuestions(raw, database);
    SharedRelations shared =
        relations.get(
            new ReadFrom(rules, dialect, database.identity(raw)),
            from -> new SharedRelations(from.rules().rules(), from.dialect()));
    SessionRelations session = new SessionRelations(shared, database, questions);
    try {
      ConnectReport report = new ConnectReport(database.name(), rules, options);
      shared.tellOnce(
          options.check(),
          session.known().catalog(),
          catalog -> report.tell(catalog, dialect, database.tables(raw, dialect)));
    } catch (SQLException | RuntimeException e) {
      session.close();
      throw e;
    }
    return new SoftDeleteConnection(
        raw,
        counters(),
        database,
        dialect,
        session,
        (linked, ofCode) ->
            rewriting(
                new MadeFrom(
                    rules,
                    dialect,
                    ofCode ? options.rewrite().ofCode() : options.rewrite(),
                    shared,
                    linked)),
        new SessionVisibility(options.paranoid(), options.rewrite().hints()));
  }

  /** Databases whose rows are reached alike share what is known of their statements. */
  private Verdicts verdicts(MadeFrom rewriter) throws SQLException {
    return verdicts.get(
        new RewrittenBy(
            rewriter.rules(), rewriter.dialect(), rewriter.options(), rewriter.linked()),
        by -> memory.part());
  }

  /**
   * Where everything is counted that is done with these connections. The driver that is registered
   * knows, which must not be looked for while it is made, so the first connection does.
   */
  private synchronized Counters counters() {
    Counters known = counters;
    if (known == null) {
      known = SoftDeleteDriver.counting();
      counters = known;
    }
    return known;
  }

  private SqlRewriting rewriting(MadeFrom wanted) throws SQLException {
    return rewritings.get(
        wanted,
        from -> {
          About about = new About(DriverVersion.current().text(), from.rules().location());
          return new SqlRewriting(
              new Rewriter(
                  from.rules().rules(),
                  from.dialect(),
                  from.options().telling(about),
                  from.linked(),
                  verdicts(from),
                  counters()));
        });
  }
}
