package org.softdelete.rewrite.upsert;

import java.util.List;
import java.util.StringJoiner;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.change.SetClause;
import org.softdelete.rewrite.change.SetClause.Assignment;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Writes rows to insert as the source of a MERGE (ISO/IEC 9075-2, 14.12). They stand there behind
 * an empty query of the columns that they fill, whose types are theirs then, as in an INSERT:
 * parameters have none of their own. Confined to one rewrite.
 */
final class MergeOfRows {

  /** The name by which the rows to insert are visible. */
  private static final String NEW = "softdelete_new";

  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final TableShape shape;
  private final InsertedRows rows;

  MergeOfRows(StatementText text, ChangeTarget target, TableShape shape, InsertedRows rows) {
    this.text = text;
    this.tokens = text.tokens();
    this.target = target;
    this.shape = shape;
    this.rows = rows;
  }

  /** The predicate by which a row of the table and one to insert are alike in {@code columns}. */
  String alike(List<String> columns) {
    return alike(target.qualifier(), columns);
  }

  /** The same of a table that is visible as {@code qualifier}. */
  String alike(String qualifier, List<String> columns) {
    StringJoiner alike = new StringJoiner(" AND ");
    for (String name : columns) {
      TableColumn column = shape.column(name);
      if (column != null) {
        alike.add(qualifier + '.' + column.sql() + " = " + inserted(column));
      }
    }
    return alike.toString();
  }

  /** The assignments that give a row the values that the rows have for {@code columns}. */
  String assigned(List<TableColumn> columns) {
    StringJoiner assigned = new StringJoiner(", ");
    for (TableColumn column : columns) {
      if (rows.gives(column.name())) {
        assigned.add(column.sql() + " = " + inserted(column));
      } else {
        assigned.add(column.sql() + " = DEFAULT");
      }
    }
    return assigned.toString();
  }

  /** The assignments that make a row the one that is inserted. */
  String whole() {
    return assigned(
        shape.columns().stream()
            .filter(column -> column.origin() != Origin.COMPUTED)
            // One that is given is the key's, as no other can be set.
            .filter(one -> one.origin() != Origin.SEQUENCE_ALWAYS || !rows.gives(one.name()))
            .toList());
  }

  /**
   * Writes the MERGE.
   *
   * @param condition by which rows match
   * @param matched what is done with those that do; the others are inserted
   */
  void write(String condition, String matched) {
    StringJoiner sources = new StringJoiner(", ");
    StringJoiner names = new StringJoiner(", ", " (", ")");
    StringJoiner filled = new StringJoiner(", ", " (", ")");
    StringJoiner values = new StringJoiner(", ", " VALUES (", ")");
    for (TableColumn column : rows.columns()) {
      sources.add(column.sql());
      names.add("c" + (rows.columns().indexOf(column) + 1));
      filled.add(column.sql());
      values.add(rows.gives(column.name()) ? inserted(column) : "DEFAULT");
    }
    TableNameReader.Name name = target.name();
    String table = text.sql().substring(tokens.start(name.first()), tokens.end(name.last()));
    boolean query = isQuery();
    int written = tokens.end(target.end() - 1);
    int source = tokens.start(rows.source());
    text.edits()
        .replace(
            written,
            source,
            " USING (SELECT %s FROM %s WHERE FALSE UNION ALL %s"
                .formatted(sources, table, query ? beforeQuery() : ""));
    writeRows();
    String behind =
        "%s) AS %s%s ON %s %s WHEN NOT MATCHED THEN INSERT%s%s%s"
            .formatted(
                query ? ")" : "", NEW, names, condition, matched, filled, overriding(), values);
    text.edits().insert(tokens.end(rows.end() - 1), behind);
  }

  private boolean isQuery() {
    return !tokens.is(rows.source(), Keyword.VALUES) && !tokens.is(rows.source(), Keyword.SET);
  }

  /** What begins with one of these words cannot be part of a union in H2. */
  private String beforeQuery() {
    boolean nested =
        tokens.is(rows.source(), Keyword.WITH) || tokens.is(rows.source(), Keyword.TABLE);
    return nested ? "SELECT * FROM (" : "(";
  }

  /** Each row is a query: the values of a {@code VALUES} have types before its rows are joined. */
  private void writeRows() {
    int source = rows.source();
    for (List<Integer> row : InsertedRows.rows(text, source, rows.end())) {
      for (int value : row) {
        if (tokens.is(value, Keyword.DEFAULT)) {
          text.edits().replace(tokens.start(value), tokens.end(value), "NULL");
        }
      }
    }
    if (tokens.is(source, Keyword.VALUES)) {
      writeValues(source);
    } else if (tokens.is(source, Keyword.SET)) {
      String start = "SELECT ";
      int from = tokens.start(source);
      for (Assignment one : new SetClause(text, source + 1, rows.end()).assignments()) {
        text.edits().replace(from, tokens.start(one.value()), start);
        start = ", ";
        from = tokens.end(one.valueEnd() - 1);
      }
    }
  }

  private void writeValues(int values) {
    String start = "SELECT ";
    int from = tokens.start(values);
    for (int i = values + 1; i < rows.end(); i = text.next(i)) {
      if (tokens.is(i, '(')) {
        text.edits().replace(from, tokens.end(i), start);
        start = " UNION ALL SELECT ";
        from = tokens.start(text.close(i));
      }
    }
    if (from != tokens.start(values)) {
      text.edits().replace(from, tokens.end(rows.end() - 1), "");
    }
  }

  private String overriding() {
    int overriding = text.find(target.end(), rows.source(), Keyword.OVERRIDING);
    return overriding < rows.source()
        ? " OVERRIDING " + tokens.text(overriding + 1) + " VALUE"
        : "";
  }

  /** Names of their own, so that those of the table are not ambiguous in RETURNING. */
  private String inserted(TableColumn column) {
    return NEW + ".c" + (rows.columns().indexOf(column) + 1);
  }
}
