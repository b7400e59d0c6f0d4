package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.returning.ReturningClause;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.AsOf;
import org.softdelete.rewrite.text.Correlation;
import org.softdelete.rewrite.text.Force;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * The table that a statement changes. Immutable.
 *
 * @param table the listed table, or null if it is another
 * @param name where its name stands
 * @param folded its name, folded
 * @param alias what follows the name
 * @param qualifier the name by which its columns are qualified, as written
 */
public record ChangeTarget(
    @Nullable ListedTable table,
    TableNameReader.Name name,
    String folded,
    Correlation alias,
    String qualifier) {

  /** Reads {@code [ONLY] table [*] [[AS] alias]} at token {@code from}. */
  public static ChangeTarget read(StatementText text, int from, int to, Scope scope)
      throws SQLException {
    // The target of a data change is always a table, also where a WITH list declares its name.
    TableNameReader.Name name = TableNameReader.read(text, from, to);
    return of(
        text,
        name,
        to,
        text.tables().listedTable(name.first(), name.last(), scope.ofTables()),
        scope);
  }

  /** The same of an INSERT, which reaches no row that is there. */
  public static ChangeTarget readInserted(StatementText text, int from, int to, Scope scope)
      throws SQLException {
    TableNameReader.Name name = TableNameReader.read(text, from, to);
    return of(
        text,
        name,
        to,
        text.tables().insertedTable(name.first(), name.last(), scope.ofTables()),
        scope);
  }

  private static ChangeTarget of(
      StatementText text,
      TableNameReader.Name name,
      int to,
      @Nullable ListedTable table,
      Scope scope)
      throws Refusal {
    text.markUnderstood(name.start(), name.end());
    Correlation alias = Correlation.read(text, name.end(), to);
    String written = table == null ? name.qualifier() : table.qualifier(name.qualifier());
    String qualifier = alias.name() == null ? written : text.tokens().text(alias.token());
    var target = new ChangeTarget(table, name, text.fold(name.last()), alias, qualifier);
    if (table != null) {
      AsOf.requireNow(text, table, name, alias.name(), scope);
    }
    return target;
  }

  /**
   * The assignments that soft-delete a row of it.
   *
   * @param table the target, listed
   * @param besideOthers whether columns of further tables are visible
   * @throws SQLException if the database has to be asked which columns it has, and cannot be
   */
  public String assignments(ListedTable table, StatementText text, boolean besideOthers)
      throws SQLException {
    return besideOthers ? new RuleExpressions(text, this).assignments(table) : table.assignments();
  }

  /** The token behind the table and its alias. */
  public int end() {
    return alias.end();
  }

  /** Whether a name, folded, that qualifies a column in front of a point means it. */
  boolean isMeantBy(String qualifying) {
    return qualifying.equals(visibleName());
  }

  /** The name by which it is visible, folded. */
  public String visibleName() {
    return alias.name() == null ? folded : alias.name();
  }

  /**
   * Refuses an upsert into it that is not rewritten, unless all of its rows may be changed.
   *
   * @param place the token to point at
   */
  public void requireAllVisible(StatementText text, Scope scope, int place) throws Refusal {
    if (table != null && visibility(scope) != Visibility.ALL) {
      throw text.unsupported(
          place,
          "an upsert could change a deleted row of " + name.qualifier() + " unseen",
          "use the hint paranoid(false) if it may, or INSERT and UPDATE as two statements");
    }
  }

  /**
   * The refusal of an upsert that may meet a deleted row of it, which cannot come back there.
   *
   * @param place the token to point at
   */
  public Refusal mayNotRevive(StatementText text, int place, String reason) {
    return text.unsupported(
        place,
        "a deleted row of " + name.qualifier() + " may be met here, and " + reason,
        "let the unique index hold live rows only, or use the hint paranoid(false) if deleted rows"
            + " may be changed");
  }

  /**
   * What the catalog says of it.
   *
   * @throws SQLException with SQLState {@code 0A000} if it knows no such table
   */
  public TableShape knownShape(StatementText text) throws SQLException {
    TableShape shape = text.tables().shapeOf(name);
    if (shape == null) {
      throw text.unsupported(
          name.first(),
          "which keys this has is not known: it is a view, or is not there yet",
          "name the table itself, in a statement that is sent when it is there");
    }
    return shape;
  }

  /**
   * The RETURNING of a statement that changes it.
   *
   * @param listed the target
   * @param tables the first token of the tables beside it
   * @param tablesEnd the token behind them
   * @param items the first token of what is returned
   * @param end the token behind all
   * @param first whether a star has its columns before those of others
   * @param checks whether the names that stand there are still understood
   */
  public ReturningClause returning(
      ListedTable listed,
      int tables,
      int tablesEnd,
      int items,
      int end,
      boolean first,
      boolean checks) {
    return new ReturningClause(
        listed,
        name,
        folded,
        visibleName(),
        alias.name() != null,
        tables,
        tablesEnd,
        items,
        end,
        first,
        checks);
  }

  /** Whether its deletes are real. */
  public boolean forced(Scope scope) {
    return force(scope) != Force.NONE;
  }

  /** Whether they are, and what they take with them. */
  public Force force(Scope scope) {
    boolean named = table != null && table.said().forced();
    return named && !scope.forced() ? Force.PLAIN : scope.force();
  }

  /** Which of its rows are seen. */
  public Visibility visibility(Scope scope) {
    return table == null
        ? scope.visibilities().of(folded, alias.name())
        : scope.visibilities().of(table, folded, alias.name());
  }
}
