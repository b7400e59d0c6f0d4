package org.softdelete.jdbc.rewriting;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.relations.ReadCatalog;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.rewrite.model.KnownRelations;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.ListedTables;
import org.softdelete.rewrite.text.Refusal;

/**
 * Rewrites a connection's statements by what it knows of the catalog, which is read again where a
 * statement names what it did not have. As thread-safe as the connection.
 */
final class CatalogRewriting {

  private final SessionRelations relations;
  private final Rewritings rewritings;
  private final boolean ofCode;
  private final SchemaLookup schemas;

  /** What rewrites for {@code catalog}, which was known last. */
  private @Nullable SqlRewriting rewriting;

  private @Nullable ReadCatalog catalog;

  /**
   * @param relations what the connection knows of the catalog
   * @param rewritings what rewrites its statements
   * @param ofCode whether code made them
   * @param schemas tells what the catalog does not
   */
  CatalogRewriting(
      SessionRelations relations, Rewritings rewritings, boolean ofCode, SchemaLookup schemas) {
    this.ofCode = ofCode;
    this.relations = relations;
    this.rewritings = rewritings;
    this.schemas = schemas;
  }

  /**
   * The text to send in place of {@code sql}.
   *
   * @throws SQLException if {@code sql} is refused; nothing was sent
   */
  Rewritten rewrite(@Nullable String sql, RewriteContext context) throws SQLException {
    Rewritten rewritten = rewriting().rewrite(sql, context);
    return sql == null || isKnown(rewritten) ? rewritten : rewriteKnown(sql, context, rewritten);
  }

  /** The relations that are known now. */
  KnownRelations known() throws SQLException {
    return relations.known();
  }

  /** The listed tables that are known now. */
  ListedTables listed() throws SQLException {
    return relations.known().listed();
  }

  /** Which foreign keys point to listed tables, as is known now. */
  References references() throws SQLException {
    return rewriting().references();
  }

  /** A number that is another one when a name may mean another relation than before. */
  int meaning() throws SQLException {
    relations.known();
    return relations.meaning();
  }

  private SqlRewriting rewriting() throws SQLException {
    ReadCatalog known = relations.known();
    SqlRewriting last = rewriting;
    if (last == null || catalog != known) {
      last = rewritings.of(known.linked(), ofCode);
      rewriting = last;
      catalog = known;
    }
    return last;
  }

  /** Whether the catalog had what a text names, so that its outcome is right. */
  private boolean isKnown(Rewritten rewritten) throws SQLException {
    return rewritten.unread().isEmpty() && missing(rewritten.targets()).isEmpty();
  }

  private List<TargetName> missing(List<TargetName> targets) throws SQLException {
    List<TargetName> missing = List.of();
    for (TargetName target : targets) {
      if (!relations.known().contain(target.schema(), target.name())) {
        missing = new ArrayList<>(missing);
        missing.add(target);
      }
    }
    return missing;
  }

  /** Rewrites again, when the catalog was read for what it did not have before. */
  private Rewritten rewriteKnown(String sql, RewriteContext context, Rewritten former)
      throws SQLException {
    boolean changed = !missing(former.targets()).isEmpty();
    RewriteContext now = context.knowing(relations.readAgain(former.unread(), changed));
    Rewritten rewritten = rewriting().rewrite(sql, now);
    for (TargetName target : missing(rewritten.targets())) {
      if (schemas.isNewerThanCatalog(target.schema(), target.name())) {
        throw Refusal.denied(
            sql,
            0,
            "'%s' was made after the transaction began, so what it has to do with listed tables"
                    .formatted(target.name())
                + " cannot be told",
            "end the transaction and begin another one");
      }
    }
    return former.fromMemory() ? rewritten : rewritten.whenRead();
  }
}
