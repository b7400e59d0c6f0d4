package org.softdelete.rewrite.text;

import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.RewriteRules;
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
  private final RewriteContext session;
  private final RestoreHints restores;
  private final TableMeanings tables;
  private final ReferencedTables references;
  private final StatementNotes notes;
  private int depth;

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
    this.session = session;
    this.restores = new RestoreHints(tokens.sql());
    this.tables = new TableMeanings(this, rules, session);
    this.references = new ReferencedTables(this, tables, references, session);
    this.notes = new StatementNotes(this, references);
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

  /** What the names of its tables mean. */
  public TableMeanings tables() {
    return tables;
  }

  /** What foreign keys say of its tables. */
  public ReferencedTables references() {
    return references;
  }

  /** What is noted of it. */
  public StatementNotes notes() {
    return notes;
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
    String bare = quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    return names().fold(bare, quoted);
  }

  /** What a name of the rules file means to the database. */
  public String fold(Identifier name) {
    return names().fold(name.text(), name.quoted());
  }

  /** Whether token {@code i} spells the name of a listed table, in some case and quoting. */
  public boolean mayList(int i) {
    return mentions.contains(i);
  }

  /** Whether {@link #mayList} holds for a token from {@code from} to before {@code to}. */
  public boolean mayListIn(int from, int to) {
    return mentions.anyIn(from, to);
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

  Refusal denied(int i, String reason, String wayOut) {
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
