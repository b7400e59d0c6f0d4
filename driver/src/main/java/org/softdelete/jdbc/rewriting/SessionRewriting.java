package org.softdelete.jdbc.rewriting;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.jdbc.report.Counters;
import org.softdelete.jdbc.session.CurrentTransaction;
import org.softdelete.jdbc.session.SessionVisibility;
import org.softdelete.jdbc.session.ThreadScope;
import org.softdelete.rewrite.model.KnownRelations;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.VisibilitySettings;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.ListedTables;

/**
 * Rewrites the texts of one connection under what the session and the calling thread say. As
 * thread-safe as the connection.
 */
public final class SessionRewriting {

  private final CatalogRewriting rewriting;
  private final CatalogRewriting ofCode;
  private final Counters counters;
  private final SchemaLookup schemas;
  private final TableLookup tables;
  private final SessionVisibility visibility;
  private final CurrentTransaction transaction;

  /** What held for the last statement, to be shared by those for which the same holds. */
  private @Nullable RewriteContext context;

  /**
   * That of a new connection.
   *
   * @param relations what it knows of the catalog
   * @param rewritings what rewrites its statements
   * @param counters where they are counted
   * @param schemas tells of schemas what the catalog does not
   * @param tables tells it of tables
   * @param visibility which rows they see
   * @param transaction tells in which transaction the connection is
   */
  public SessionRewriting(
      SessionRelations relations,
      Rewritings rewritings,
      Counters counters,
      SchemaLookup schemas,
      TableLookup tables,
      SessionVisibility visibility,
      CurrentTransaction transaction) {
    this.rewriting = new CatalogRewriting(relations, rewritings, false, schemas);
    this.ofCode = new CatalogRewriting(relations, rewritings, true, schemas);
    this.counters = counters;
    this.schemas = schemas;
    this.tables = tables;
    this.visibility = visibility;
    this.transaction = transaction;
  }

  /** What must be so that a text is sent. */
  @FunctionalInterface
  public interface Condition {

    /** Throws if it is not so. */
    void require(Rewritten rewritten) throws SQLException;
  }

  /** What holds for a statement that the calling thread executes now; mostly the same object. */
  public RewriteContext context() throws SQLException {
    KnownRelations known = rewriting.known();
    ThreadScope scope = ThreadScope.current();
    VisibilitySettings settings = visibility.settings(transaction);
    RewriteContext last = context;
    if (last == null
        || !last.scoped().equals(scope.said())
        || !last.scopedDeleter().equals(scope.deleter())
        || last.known() != known
        || !last.settings().equals(settings)) {
      last =
          new RewriteContext(
              settings, scope.said(), scope.deleter(), schemas, tables, known, NameChanges.NONE);
      context = last;
    }
    return last;
  }

  /**
   * The text to send in place of {@code sql}, under what holds in {@code context}.
   *
   * @throws SQLException if {@code sql} is refused; nothing was sent
   */
  public Rewritten rewrite(@Nullable String sql, RewriteContext context) throws SQLException {
    return rewriting.rewrite(sql, context);
  }

  /** The same for a text that code made, which may say what it wants to be seen. */
  public Rewritten rewriteOfCode(String sql, RewriteContext context) throws SQLException {
    return ofCode.rewrite(sql, context);
  }

  /** The same for a text that the application wants to be sent, so that it counts. */
  public Rewritten take(@Nullable String sql, RewriteContext context) throws SQLException {
    return take(sql, context, rewritten -> {});
  }

  /** The same for a text that is sent only if {@code condition} holds. */
  public Rewritten take(@Nullable String sql, RewriteContext context, Condition condition)
      throws SQLException {
    Rewritten rewritten;
    try {
      rewritten = rewrite(sql, context);
      condition.require(rewritten);
    } catch (SQLException refused) {
      counters.refuse();
      throw refused;
    }
    counters.send(sql, rewritten);
    return rewritten;
  }

  /** A number that is another one when a name may mean another relation than before. */
  public int meaning() throws SQLException {
    return rewriting.meaning();
  }

  /**
   * Whether what is seen by texts behind those that make {@code changes} is the same as before
   * them, so that they can be parts of one batch.
   */
  public boolean mayChangeUnseen(List<SessionChange> changes) throws SQLException {
    return changes.isEmpty()
        || (context().settings().local().leavesRows()
            && changes.stream().allMatch(SessionChange.MayEndTransaction.class::isInstance));
  }

  /** Which foreign keys point to listed tables, as is known now. */
  public References references() throws SQLException {
    return rewriting.references();
  }

  /** The listed tables that have a column for the batch of a delete. */
  public List<ListedTables.WithBatch> tablesWithBatch() throws SQLException {
    return rewriting.listed().withBatch();
  }

  /**
   * The text, made by code, that brings back rows of a table.
   *
   * @param table a listed table, as SQL text
   * @param condition which rows, as SQL text
   */
  public String restoring(String table, String condition) throws SQLException {
    return rewriting.listed().restoring(table, condition, schemas);
  }
}
