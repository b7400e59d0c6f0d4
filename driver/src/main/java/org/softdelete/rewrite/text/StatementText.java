package org.softdelete.rewrite.text;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.Deletion;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.reference.RestoredTable;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.rules.Meaning;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rules.Identifier;
import org.softdelete.sql.Brackets;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * One statement while it is read: its tokens, the changes made to it so far, and which of its
 * tokens are explained. Confined to one rewrite.
 */
public final class StatementText {

  private static final int DEEPEST = 200;

  private final Tokens tokens;
  private final Brackets brackets;
  private final Mentions mentions;
  private final Edits edits;
  private final RewriteRules rules;
  private final References references;
  private final RewriteContext session;
  private final List<String> warnings = new ArrayList<>(0);
  private final List<TakenKey> taken = new ArrayList<>(0);
  private final List<Deletion> deletions = new ArrayList<>(0);
  private final List<HoldingKey> holding = new ArrayList<>(0);
  private final RestoreHints restores;
  private DeleteEvent event = DeleteEvent.NONE;

  /** The tokens by which it deletes, as it may be read twice. */
  private final Set<Integer> deletes = new HashSet<>(0);

  private int depth;

  /** Whether it is executed again later, when names may mean other tables. */
  private boolean kept;

  public StatementText(
      Tokens tokens,
      Brackets brackets,
      Mentions mentions,
      Edits edits,
      RewriteRules rules,
      References references,
      RewriteContext session) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.mentions = mentions;
    this.edits = edits;
    this.rules = rules;
    this.references = references;
    this.session = session;
    this.restores = new RestoreHints(tokens.sql());
  }

  public Tokens tokens() {
    return tokens;
  }

  public String sql() {
    return tokens.sql();
  }

  public Edits edits() {
    return edits;
  }

  public Dialect dialect() {
    return rules.dialect();
  }

  /** What holds before the statement's own hints are read. */
  public RewriteContext session() {
    return session;
  }

  private Names names() {
    return rules.dialect().names();
  }

  /** Whether SQL text may say which rows are seen, and what becomes of them. */
  public boolean readsHints() {
    return rules.options().hints();
  }

  /** The hints {@code restore} in it. */
  public RestoreHints restores() {
    return restores;
  }

  /** The token that closes the bracket which token {@code open} opens. */
  public int close(int open) {
    return brackets.close(open);
  }

  /** The keyword that token {@code i} is, unless it is a label or part of a qualified name. */
  public @Nullable Keyword keyword(int i) {
    Keyword keyword = tokens.keyword(i);
    return keyword == null || tokens.is(i - 1, '.') || tokens.is(i - 1, Keyword.AS)
        ? null
        : keyword;
  }

  /** Whether token {@code i} is this keyword, and neither a label nor part of a name. */
  public boolean is(int i, Keyword keyword) {
    return tokens.is(i, keyword) && keyword(i) == keyword;
  }

  /** The token behind token {@code i}, or behind what is in brackets if it opens one. */
  public int next(int i) {
    char type = tokens.type(i);
    return type == '(' || type == '[' || type == '{' ? brackets.close(i) + 1 : i + 1;
  }

  /**
   * The first token from {@code from} to before {@code to}, outside brackets, that is one of the
   * keywords; {@code to} if there is none.
   */
  public int find(int from, int to, KeywordSet keywords) {
    for (int i = from; i < to; i = next(i)) {
      if (keywords.contains(tokens.keyword(i))
          && keyword(i) != null
          && !ClauseKeywords.isPartOfExpression(tokens, i)) {
        return i;
      }
    }
    return to;
  }

  /** The same for one keyword. */
  public int find(int from, int to, Keyword keyword) {
    int i = from;
    while (i < to && !(is(i, keyword) && !ClauseKeywords.isPartOfExpression(tokens, i))) {
      i = next(i);
    }
    return Math.min(i, to);
  }

  /** Records that the tokens from {@code from} to before {@code to} are understood. */
  public void markUnderstood(int from, int to) {
    mentions.markUnderstood(from, to);
  }

  /** Records that the query which token {@code i} begins is read. */
  public void markQueryRead(int i) {
    mentions.markQueryRead(i);
  }

  /**
   * Refuses the statement if a query in parentheses from token {@code from} to before {@code to}
   * names a listed table and was passed over, whoever did so.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  public void requireQueriesRead(int from, int to) throws Refusal {
    for (int i = from; i < to; i++) {
      int query = i + 1;
      if (tokens.is(i, '(')
          && ClauseKeywords.startsQuery(tokens, query)
          && (!tokens.is(query, Keyword.VALUES) || tokens.is(query + 1, '('))
          && !mentions.isQueryRead(query)) {
        if (mayListIn(query, close(i))) {
          throw notUnderstood(query, "a query is not expected here, and was not read");
        }
        i = close(i);
      }
    }
  }

  /** What the name that token {@code i} spells means to the database. */
  public String fold(int i) {
    return names().fold(tokens, i);
  }

  /** What a name in a hint, quoted or not, means to the database. */
  String foldIdentifier(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return names().fold(quoted ? name.substring(1, name.length() - 1) : name, quoted);
  }

  /** What a name of the rules file means to the database. */
  public String fold(Identifier name) {
    return names().fold(name.text(), name.quoted());
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
      throw unsupported(
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
        || !dialect().parents().areChecked()) {
      return List.of();
    }
    String own = fold(name.last());
    boolean qualified = name.first() < name.last();
    boolean depends = !qualified && rules.index().parentsDependOnSchema(own);
    if (depends && (kept || session.before().mayMove(own))) {
      throw movedName(name.last());
    }
    String schema = qualified ? fold(name.last() - 2) : null;
    return rules.index().parentKeys(schema, own, session.schemas());
  }

  private Meaning meaning(int first, int last, Scope scope) throws SQLException {
    if (!mayList(last)) {
      return Meaning.UNLISTED;
    }
    String name = fold(last);
    boolean qualified = first < last;
    if (!qualified && scope.declares(name)) {
      if (dialect().tables().tableHidesCommonTable() && session.before().mayMove(name)) {
        throw movedName(last);
      }
      if (isCommonTable(name)) {
        return Meaning.UNLISTED;
      }
    }
    if (!qualified && moves(name)) {
      throw movedName(last);
    }
    String schema = qualified ? fold(last - 2) : null;
    Meaning meaning = rules.index().meaning(schema, name, session.schemas());
    if (meaning.table() == null
        && rules.index().dependsOnSchema(name)
        && session.schemas().isNewerThanCatalog(schema, name)) {
      throw unsupported(
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
                new SaidNames(said, names())
                    .of(table, name, () -> qualified ? schema : currentSchema(name, last))),
            meaning.kind());
  }

  /** The schema, folded, in which an unqualified name means a table; null if it means none. */
  private @Nullable String currentSchema(String name, int i) throws SQLException {
    if (kept || session.before().mayMove(name)) {
      throw movedName(i);
    }
    String found = session.schemas().schemaOf(name);
    return found == null ? null : names().fold(found, true);
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

  private Refusal movedName(int i) {
    if (kept) {
      return unsupported(
          i,
          "which table this name means is decided each time that what is prepared here is executed",
          "write the schema in front of the name");
    }
    return unsupported(
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
    return only && dialect().tables().only();
  }

  /** Whether a name that a WITH list declares means what is declared there. */
  private boolean isCommonTable(String name) throws SQLException {
    return !dialect().tables().tableHidesCommonTable()
        || !session.schemas().isInCurrentSchema(name);
  }

  /**
   * What columns and keys the table of this name has; null if the catalog knows no such table.
   *
   * @throws SQLException if the database cannot be asked, or, with SQLState {@code 0A000}, if the
   *     name may mean another table by the time that the statement is executed
   */
  public @Nullable TableShape shapeOf(TableNameReader.Name name) throws SQLException {
    String own = fold(name.last());
    String schema = name.first() < name.last() ? fold(name.last() - 2) : null;
    if (schema == null && session.before().path()) {
      schema = session.before().relations() ? null : session.known().onlySchemaOf(own);
      if (schema == null) {
        throw movedName(name.last());
      }
    }
    return session.tables().shapeOf(schema, own);
  }

  /**
   * What the catalog says of the table of this name, which is listed, if foreign keys point to it;
   * else null.
   *
   * @throws SQLException if the database cannot be asked, or, with SQLState {@code 0A000}, if the
   *     name may mean another table by the time that the statement is executed
   */
  public @Nullable ParentTable parent(TableNameReader.Name name) throws SQLException {
    return references.meant(schemaForKeys(name), fold(name.last()), session.schemas());
  }

  /**
   * What the catalog says of the table of this name, which is listed, if foreign keys matter where
   * rows of it are restored; else null.
   *
   * @throws SQLException as {@link #parent(TableNameReader.Name)} does
   */
  public @Nullable RestoredTable restored(TableNameReader.Name name) throws SQLException {
    return references.meantRestored(schemaForKeys(name), fold(name.last()), session.schemas());
  }

  /** The schema, folded, that a name is qualified with; null if it is not. */
  private @Nullable String schemaForKeys(TableNameReader.Name name) throws Refusal {
    String own = fold(name.last());
    boolean qualified = name.first() < name.last();
    if (!qualified && references.dependOnSchema(own) && session.before().mayMove(own)) {
      throw movedName(name.last());
    }
    return qualified ? fold(name.last() - 2) : null;
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

  /** Notes that soft-deleted rows may keep the database from what the statement really deletes. */
  public void hold(HoldingKey key) {
    holding.add(key);
  }

  /** The keys by which they may. */
  public List<HoldingKey> holding() {
    return holding;
  }

  /** Notes rows that are soft-deleted and that others may point to. */
  public void delete(Deletion deletion) {
    deletions.add(deletion);
    if (!deletion.real()) {
      event = event.with(references.event(deletion.table()));
    }
  }

  /** Notes that the statement soft-deletes rows of a further table, which writes {@code others}. */
  public void deleteAlong(DeleteEvent others) {
    event = event.with(others);
  }

  /** Those that were noted. */
  public List<Deletion> deletions() {
    return deletions;
  }

  /**
   * What row-level security makes of a soft delete of this table's rows, as the lookup tells; null
   * also where no relation of its name has any, so that the database is not asked.
   *
   * @throws SQLException if the database cannot be asked
   */
  public @Nullable String rowSecurity(TableNameReader.Name name, ListedTable table)
      throws SQLException {
    String own = fold(name.last());
    if (!rules.index().isGuarded(own)) {
      return null;
    }
    String schema = name.first() == name.last() ? null : fold(name.last() - 2);
    return session.tables().rowSecurity(schema, own, fold(table.rule().column()));
  }

  /** Whether token {@code i} spells the name of a listed table, in some case and quoting. */
  public boolean mayList(int i) {
    return mentions.contains(i);
  }

  /** Whether {@link #mayList} holds for a token from {@code from} to before {@code to}. */
  public boolean mayListIn(int from, int to) {
    return mentions.anyIn(from, to);
  }

  /** Tells of {@code warning} with the outcome, if it is not null. */
  public void warn(@Nullable String warning) {
    if (warning != null) {
      warnings.add(warning);
    }
  }

  /** What is told with the outcome. */
  public List<String> warnings() {
    return warnings;
  }

  /** Notes that an INSERT may take over {@code key} from a deleted row, or fail by it. */
  public void take(TakenKey key) {
    taken.add(key);
  }

  /** The keys that are taken over. */
  public List<TakenKey> taken() {
    return taken;
  }

  /**
   * Notes that the statement soft-deletes rows of {@code table} by what token {@code i} begins.
   *
   * @param own whether the database gives one such delete a value of its own
   * @throws Refusal with SQLState {@code 0A000} if it cannot be told who deletes, why, and by what
   */
  public void delete(ListedTable table, Scope scope, int i, boolean own) throws Refusal {
    DeleteEvent deleted = DeleteEvent.of(table.rule().event(), scope.deleter());
    if (!deletes.add(i)) {
      return;
    }
    if (!deleted.isNone() && !dialect().events().areKnown()) {
      throw denied(
          i,
          "this database cannot be told who deletes a row, why, and by which delete, which the"
              + " rules of the table want to know",
          "take batch, deleted-by and reason out of them");
    }
    DeleteEvent all = event.and(own ? deleted : deleted.sharing());
    if (all == null) {
      throw denied(
          i,
          "the hints of one statement say different things of who deletes, or why",
          "say it once, in front of the statement");
    }
    event = all;
  }

  /** What its soft deletes write of themselves. */
  public DeleteEvent event() {
    return event;
  }

  /**
   * Notes that the statement which token {@code i} begins is kept and executed later, when its
   * deletes write what holds then.
   *
   * @throws Refusal with SQLState {@code 0A000} if hints say something of that
   */
  public void deleteLater(int i) throws Refusal {
    if (!event.isNone() && !event.said().equals(Deleter.UNSAID)) {
      throw denied(
          i,
          "the database keeps it, and cannot be told by a hint who will delete by it, or why",
          "say it where it is executed, by SET softdelete.actor or SoftDelete.as");
    }
    event = DeleteEvent.NONE;
  }

  /** Enters a query, join or statement inside another. */
  public void descend(int i) throws Refusal {
    if (++depth > DEEPEST) {
      throw Refusal.notUnderstood(
          sql(), tokens.start(i), "queries are nested more than " + DEEPEST + " levels deep");
    }
  }

  /** Leaves what {@link #descend} entered. */
  public void ascend() {
    depth--;
  }

  private Refusal denied(int i, String reason, String wayOut) {
    return Refusal.denied(sql(), tokens.start(i), reason, wayOut);
  }

  /** The refusal of what token {@code i} asks for. */
  public Refusal unsupported(int i, String reason, String wayOut) {
    return Refusal.unsupported(sql(), tokens.start(i), reason, wayOut);
  }

  /** The refusal of a statement that is not understood at token {@code i}. */
  public Refusal notUnderstood(int i, String reason) {
    return Refusal.notUnderstood(sql(), tokens.start(i), reason);
  }
}
