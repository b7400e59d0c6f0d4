package org.softdelete.rewrite.text;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.rules.Meaning;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * What the names of tables mean in a statement, and what the catalog says of these tables. Confined
 * to one rewrite.
 */
public final class TableMeanings {

  private final StatementText text;
  private final Tokens tokens;
  private final RewriteRules rules;
  private final Dialect dialect;
  private final RewriteContext session;

  /** Whether it is executed again later, when names may mean other tables. */
  private boolean kept;

  TableMeanings(StatementText text, RewriteRules rules, RewriteContext session) {
    this.text = text;
    this.tokens = text.tokens();
    this.rules = rules;
    this.dialect = rules.dialect();
    this.session = session;
  }

  /**
   * The listed table that a name means in a scope, or null.
   *
   * @param first the first token of the name
   * @param last its last token; the table's own name
   * @throws Refusal with SQLState {@code 0A000} if rows of a listed table would be reached by it
   *     that are not told from others, or if what it means is not decided yet
   */
  public @Nullable ListedTable listedTable(int first, int last, Scope scope) throws SQLException {
    Meaning meaning = meaning(first, last, scope);
    if (meaning.is(LinkedRelations.Kind.ANCESTOR) && !isOnly(first)) {
      throw text.unsupported(
          last,
          "a table that the rules list inherits from this one or is a partition of it, so that its"
              + " rows are among those of this one",
          "list this table too, or write ONLY in front of its name");
    }
    return meaning.table();
  }

  /** The same for the target of an INSERT, which reaches no row that is there. */
  public @Nullable ListedTable insertedTable(int first, int last, Scope scope) throws SQLException {
    return meaning(first, last, scope).table();
  }

  /**
   * The keys by which a row of the table of this name points to rows of listed tables.
   *
   * @throws SQLException with SQLState {@code 0A000} if it is not decided yet which table it is; or
   *     if the database has to be asked, and cannot be
   */
  public List<ParentKey> parentKeys(TableNameReader.Name name) throws SQLException {
    if (!rules.index().mayHaveParents(tokens.hash(name.last()))
        || !dialect.parents().areChecked()) {
      return List.of();
    }
    String own = text.fold(name.last());
    boolean qualified = name.first() < name.last();
    boolean depends = !qualified && rules.index().parentsDependOnSchema(own);
    if (depends && (kept || session.before().mayMove(own))) {
      throw movedName(name.last());
    }
    String schema = qualified ? text.fold(name.last() - 2) : null;
    return rules.index().parentKeys(schema, own, session.schemas());
  }

  private Meaning meaning(int first, int last, Scope scope) throws SQLException {
    if (!text.mayList(last)) {
      return Meaning.UNLISTED;
    }
    String name = text.fold(last);
    boolean qualified = first < last;
    if (!qualified && scope.declares(name)) {
      if (dialect.tables().tableHidesCommonTable() && session.before().mayMove(name)) {
        throw movedName(last);
      }
      if (isCommonTable(name)) {
        return Meaning.UNLISTED;
      }
    }
    if (!qualified && moves(name)) {
      throw movedName(last);
    }
    String schema = qualified ? text.fold(last - 2) : null;
    Meaning meaning = rules.index().meaning(schema, name, session.schemas());
    if (meaning.table() == null
        && rules.index().dependsOnSchema(name)
        && session.schemas().isNewerThanCatalog(schema, name)) {
      throw text.unsupported(
          last,
          "this table was made after the transaction began, so which one the name means cannot be"
              + " told",
          "end the transaction and begin another one");
    }
    if (qualified && meaning.table() == null && session.before().defined().contains(name)) {
      throw movedName(last);
    }
    ListedTable table = meaning.table();
    Said said = scope.visibilities().said();
    return table == null || !said.namesTables()
        ? meaning
        : new Meaning(
            table.of(
                new SaidNames(said, dialect.names())
                    .of(table, name, () -> qualified ? schema : currentSchema(name, last))),
            meaning.kind());
  }

  /** The schema, folded, in which an unqualified name means a table; null if it means none. */
  private @Nullable String currentSchema(String name, int i) throws SQLException {
    if (kept || session.before().mayMove(name)) {
      throw movedName(i);
    }
    String found = session.schemas().schemaOf(name);
    return found == null ? null : dialect.names().fold(found, true);
  }

  private boolean moves(String name) {
    return session.before().hiding().contains(name)
        || (rules.index().dependsOnSchema(name) && (kept || session.before().mayMove(name)));
  }

  /**
   * Records that what is read from now on is kept by the database, and executed later: then a name
   * whose meaning depends on the current schema must be qualified.
   */
  public void keep() {
    kept = true;
  }

  /** That what the name at token {@code i} means is not decided yet. */
  Refusal movedName(int i) {
    if (kept) {
      return text.unsupported(
          i,
          "which table this name means is decided each time that what is prepared here is executed",
          "write the schema in front of the name");
    }
    return text.unsupported(
        i,
        "which table this name means is decided by what is executed before, in the same text or"
            + " batch",
        "execute what stands before in a statement of its own, or write the schema in front of"
            + " the name");
  }

  private boolean isOnly(int first) {
    boolean only =
        tokens.is(first - 1, Keyword.ONLY)
            || (tokens.is(first - 1, '(') && tokens.is(first - 2, Keyword.ONLY));
    return only && dialect.tables().only();
  }

  /** Whether a name that a WITH list declares means what is declared there. */
  private boolean isCommonTable(String name) throws SQLException {
    return !dialect.tables().tableHidesCommonTable() || !session.schemas().isInCurrentSchema(name);
  }

  /**
   * What columns and keys the table of this name has; null if the catalog knows no such table.
   *
   * @throws SQLException if the database cannot be asked, or, with SQLState {@code 0A000}, if the
   *     name may mean another table by the time that the statement is executed
   */
  public @Nullable TableShape shapeOf(TableNameReader.Name name) throws SQLException {
    String own = text.fold(name.last());
    String schema = name.first() < name.last() ? text.fold(name.last() - 2) : null;
    if (schema == null && session.before().path()) {
      schema = session.before().relations() ? null : session.known().onlySchemaOf(own);
      if (schema == null) {
        throw movedName(name.last());
      }
    }
    return session.tables().shapeOf(schema, own);
  }

  /**
   * What row-level security makes of a soft delete of this table's rows, as the lookup tells; null
   * also where no relation of its name has any, so that the database is not asked.
   *
   * @throws SQLException if the database cannot be asked
   */
  public @Nullable String rowSecurity(TableNameReader.Name name, ListedTable table)
      throws SQLException {
    String own = text.fold(name.last());
    if (!rules.index().isGuarded(own)) {
      return null;
    }
    String schema = name.first() == name.last() ? null : text.fold(name.last() - 2);
    return session.tables().rowSecurity(schema, own, text.fold(table.rule().column()));
  }
}
