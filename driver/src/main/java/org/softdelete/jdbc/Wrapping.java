package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.configuration.BoundedCache;
import org.softdelete.jdbc.configuration.LoadedRules;
import org.softdelete.jdbc.configuration.SoftDeleteOptions;
import org.softdelete.jdbc.configuration.SoftDeleteUrl;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.failure.NoConnection;
import org.softdelete.jdbc.session.SessionVisibility;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteOptions;
import org.softdelete.rewrite.model.SqlStates;

/**
 * Wraps real connections. Rewriters, and so what they remember, are shared by all connections that
 * have the same loaded rules, the same dialect and the same options. Thread-safe.
 */
final class Wrapping {

  /** Applications have one of these; tools with a tab per database have a few. */
  private static final int CAPACITY = 16;

  private final BoundedCache<MadeFrom, SqlRewriting> rewritings = new BoundedCache<>(CAPACITY);

  /** Everything that a rewriter depends on. */
  private record MadeFrom(LoadedRules rules, Dialect dialect, RewriteOptions options) {}

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
    SqlRewriting rewriting =
        rewritings.get(new MadeFrom(rules, dialect, options.rewrite()), Wrapping::rewriting);
    return new SoftDeleteConnection(
        raw, database, dialect, rewriting, new SessionVisibility(options.paranoid()));
  }

  private static SqlRewriting rewriting(MadeFrom from) throws SQLException {
    DistinctTables.require(from.rules().rules(), from.dialect().names());
    return new SqlRewriting(new Rewriter(from.rules().rules(), from.dialect(), from.options()));
  }
}
