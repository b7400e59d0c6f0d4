package org.softdelete.rewrite.rules;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/** The listed tables of a database. Immutable. */
public final class ListedTables {

  private final Catalog catalog;
  private final Dialect dialect;
  private final RuleIndex index;

  /** Those that {@code rules} list, in a database of which this is known. */
  public ListedTables(Rules rules, Dialect dialect, Catalog catalog, LinkedRelations linked) {
    this.catalog = catalog;
    this.dialect = dialect;
    this.index = new RuleIndex(rules, dialect, linked);
  }

  /**
   * A table whose rows tell which delete took them.
   *
   * @param type the type of the column that does, as SQL text
   */
  public record WithBatch(RelationName name, ListedTable listed, String type) {}

  /**
   * The one that a name means.
   *
   * @param name as SQL text
   * @throws SQLException with SQLState {@code 0A000} if it is none, or if the database has to be
   *     asked for the schema and cannot be
   */
  private ListedTable named(String name, SchemaLookup schemas) throws SQLException {
    Tokens tokens = Scanner.scan(name, dialect.lexis());
    int last = tokens.isName(0) ? tokens.lastOfName(0) : -1;
    ListedTable table = null;
    if (last >= 0 && tokens.is(last + 1, Tokens.END)) {
      String schema = last == 0 ? null : dialect.names().fold(tokens, last - 2);
      table = index.meaning(schema, dialect.names().fold(tokens, last), schemas).table();
    }
    if (table == null) {
      throw new SQLException(
          "The rules list no table '%s' whose deletes are soft, so there is nothing to restore. List it, or name another."
              .formatted(name),
          SqlStates.NOT_SUPPORTED);
    }
    return table;
  }

  /**
   * The statement that brings back rows of a table.
   *
   * @param name the table, as SQL text
   * @param condition which rows, as SQL text
   * @throws SQLException as {@link #named} does, or with SQLState {@code 0A000} if another
   *     statement stands behind the condition
   */
  public String restoring(String name, String condition, SchemaLookup schemas) throws SQLException {
    TableRule rule = named(name, schemas).rule();
    Tokens tokens = Scanner.scan(condition, dialect.lexis());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, ';')) {
        throw new SQLException(
            "More than a condition was given, '%s', so nothing was restored. Let it be what stands behind WHERE, without a semicolon."
                .formatted(condition),
            SqlStates.NOT_SUPPORTED);
      }
    }
    return "UPDATE /*+ restore */ %s SET %s = %s WHERE %s"
        .formatted(name, rule.column().toSql(), rule.live().restored().sql(), condition);
  }

  /** Those with a column for the batch, each of them and not what belongs to it, by name. */
  public List<WithBatch> withBatch() throws SQLException {
    Set<RelationName> parts = new HashSet<>(catalog.temporary());
    catalog.links().forEach(link -> parts.add(link.from()));
    List<WithBatch> tables = new ArrayList<>();
    for (Catalog.Column column : catalog.columns()) {
      RelationName name = column.relation();
      ListedTable listed = parts.contains(name) ? null : listed(name);
      Identifier batch = listed == null ? null : listed.rule().event().batch();
      if (listed != null && batch != null && isNamed(column, batch)) {
        tables.add(new WithBatch(name, listed, column.type()));
      }
    }
    tables.sort(Comparator.comparing(one -> one.name().toString()));
    return tables;
  }

  private @Nullable ListedTable listed(RelationName name) throws SQLException {
    String schema = dialect.names().fold(name.schema(), true);
    return index.meaning(schema, dialect.names().fold(name.name(), true), table -> null).table();
  }

  private boolean isNamed(Catalog.Column column, Identifier name) {
    return dialect
        .names()
        .fold(name.text(), name.quoted())
        .equals(dialect.names().fold(column.name(), true));
  }
}
