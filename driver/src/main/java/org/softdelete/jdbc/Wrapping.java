package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Upserts;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteOptions;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/**
 * Wraps real connections. Loaded rules and rewriters are shared by all connections that have the
 * same text of rules, the same dialect and the same options. Thread-safe.
 */
final class Wrapping {

  /** Applications have one of these; tools with a tab per database have a few. */
  private static final int CAPACITY = 16;

  private final BoundedCache<RulesText, Rules> rules = new BoundedCache<>(CAPACITY);
  private final BoundedCache<MadeFrom, SqlRewriting> rewritings = new BoundedCache<>(CAPACITY);

  /** Everything that a rewriter depends on. */
  private record MadeFrom(Rules rules, Dialect dialect, RewriteOptions options) {}

  /**
   * The rules that {@code text} holds.
   *
   * @throws SQLException with SQLState {@code 08001} if they do not load; the message lists every
   *     mistake with its line and column
   */
  Rules load(RulesText text) throws SQLException {
    return rules.get(
        text,
        found -> {
          try {
            return RulesFile.read(found.source(), found.text());
          } catch (RulesException e) {
            throw SoftDeleteOptions.refusal(e.getMessage(), e);
          }
        });
  }

  /**
   * Wraps {@code raw}.
   *
   * @throws SQLException with SQLState {@code 0A000} if the database is not one whose SQL is
   *     understood, {@code 08001} if {@code raw} is a soft-delete connection already or two rules
   *     mean one of its tables, or as the database says; {@code raw} is left open
   */
  SoftDeleteConnection wrap(Connection raw, Rules rules, SoftDeleteOptions options)
      throws SQLException {
    if (raw.isWrapperFor(SoftDeleteConnection.class)) {
      throw SoftDeleteOptions.refusal(
          "The connection is a soft-delete connection already. Wrap it once: take the prefix '"
              + SoftDeleteUrl.PREFIX
              + "' out of the inner URL, or do without the outer wrapper.");
    }
    Dialect dialect = DatabaseDialect.of(raw.getMetaData());
    SqlRewriting rewriting =
        rewritings.get(new MadeFrom(rules, dialect, options.rewrite()), Wrapping::rewriting);
    SchemaLookup schemas =
        dialect.upserts() == Upserts.REFUSED
            ? new H2Schemas(raw, dialect.names().unquoted())
            : new PostgresqlSchemas(raw);
    TableLookup tables =
        dialect.upserts() == Upserts.REFUSED ? TableLookup.NONE : new PostgresqlTables(raw);
    return new SoftDeleteConnection(
        raw, rewriting, schemas, tables, new SessionVisibility(options.paranoid()));
  }

  private static SqlRewriting rewriting(MadeFrom from) throws SQLException {
    DistinctTables.require(from.rules(), from.dialect().names());
    return new SqlRewriting(new Rewriter(from.rules(), from.dialect(), from.options()));
  }
}
