package org.softdelete.rewrite.text;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.reference.RestoredTable;
import org.softdelete.sql.Keyword;

/** What foreign keys say of the tables that a statement names. Confined to one rewrite. */
public final class ReferencedTables {

  private final StatementText text;
  private final TableMeanings meanings;
  private final References references;
  private final RewriteContext session;

  ReferencedTables(
      StatementText text, TableMeanings meanings, References references, RewriteContext session) {
    this.text = text;
    this.meanings = meanings;
    this.references = references;
    this.session = session;
  }

  /**
   * What the catalog says of the table of this name, which is listed, if foreign keys point to it;
   * else null.
   *
   * @throws SQLException if the database cannot be asked, or, with SQLState {@code 0A000}, if the
   *     name may mean another table by the time that the statement is executed, or further keys
   *     point to it then
   */
  public @Nullable ParentTable parent(TableNameReader.Name name) throws SQLException {
    String own = text.fold(name.last());
    ParentTable parent = references.meant(schemaForKeys(name), own, session.schemas());
    Set<String> made = session.before().referenced();
    if (!made.isEmpty()
        && (made.contains(own) || (parent != null && references.takes(parent.name(), made)))) {
      throw text.unsupported(
          name.last(),
          "a foreign key was made in the same text or batch, so that it is not known yet which rows"
              + " point to those that are deleted",
          "execute what stands before in a statement of its own");
    }
    return parent;
  }

  /**
   * Refuses to soft-delete rows by the name of a table of which others are part, or inherit, to
   * which a key points by themselves: which of the rows are theirs is not told.
   *
   * @throws Refusal with SQLState {@code 0A000}
   * @throws SQLException as {@link #parent(TableNameReader.Name)} does
   */
  public void requireKeysOfAllRows(TableNameReader.Name name) throws SQLException {
    String own = text.fold(name.last());
    RelationName heir = references.keyedHeir(schemaForKeys(name), own, session.schemas());
    if (heir != null && !text.tokens().is(name.start(), Keyword.ONLY)) {
      throw text.unsupported(
          name.last(),
          "a foreign key points to %s alone, and which of the rows that are deleted are of that table is not known"
              .formatted(heir.name()),
          "delete its rows by its own name, and those of the others by theirs");
    }
  }

  /**
   * What the catalog says of the table of this name, which is listed, if foreign keys matter where
   * rows of it are restored; else null.
   *
   * @throws SQLException as {@link #parent(TableNameReader.Name)} does
   */
  public @Nullable RestoredTable restored(TableNameReader.Name name) throws SQLException {
    return references.meantRestored(schemaForKeys(name), text.fold(name.last()), session.schemas());
  }

  /** The schema, folded, that a name is qualified with; null if it is not. */
  private @Nullable String schemaForKeys(TableNameReader.Name name) throws Refusal {
    String own = text.fold(name.last());
    boolean qualified = name.first() < name.last();
    if (!qualified && references.dependOnSchema(own) && session.before().mayMove(own)) {
      throw meanings.movedName(name.last());
    }
    return qualified ? text.fold(name.last() - 2) : null;
  }

  /** The same for a table of this name, as the catalog spells it. */
  public @Nullable ParentTable parent(RelationName name) {
    return references.parent(name);
  }

  /** See {@link References#cascadesToListed}. */
  public boolean cascadesToListed(ParentTable table) {
    return references.cascadesToListed(table);
  }

  /** See {@link References#denied}. */
  public @Nullable ChildKey denied(ParentTable table, Force force) {
    return references.denied(table, force == Force.CASCADE);
  }

  /** See {@link References#holding}. */
  public List<ChildKey> holding(ParentTable table) {
    return references.holding(table);
  }
}
