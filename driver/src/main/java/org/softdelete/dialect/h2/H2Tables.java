package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.jdbc.database.Quoting;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;

/**
 * Asks H2's information schema (H2 manual: Information Schema). As thread-safe as the connection.
 *
 * @param questions how the connection is asked
 * @param names how the database compares names
 */
record H2Tables(SideQuestions questions, Names names) implements TableLookup {

  private static final String COLUMNS =
      """
      SELECT COLUMN_NAME, IS_VISIBLE,
             CASE WHEN DATA_TYPE = 'NUMERIC'
                  THEN 'NUMERIC(' || NUMERIC_PRECISION || ', ' || NUMERIC_SCALE || ')'
                  ELSE DATA_TYPE END AS TYPE,
             CASE WHEN IS_GENERATED = 'ALWAYS' THEN 'COMPUTED'
                  WHEN IDENTITY_GENERATION = 'ALWAYS' THEN 'SEQUENCE_ALWAYS'
                  WHEN IS_IDENTITY = 'YES' OR COLUMN_DEFAULT LIKE 'NEXT VALUE FOR %%' THEN 'SEQUENCE'
                  ELSE 'DEFAULT' END AS ORIGIN
        FROM INFORMATION_SCHEMA.COLUMNS
       WHERE TABLE_SCHEMA = ? AND %1$s
         AND NOT EXISTS (
           SELECT 1 FROM INFORMATION_SCHEMA.VIEWS
            WHERE VIEWS.TABLE_SCHEMA = COLUMNS.TABLE_SCHEMA
              AND VIEWS.TABLE_NAME = COLUMNS.TABLE_NAME)
       ORDER BY ORDINAL_POSITION\
      """;

  /** Of a unique index, some columns may be there only to be found in it. */
  private static final String KEYS =
      """
      SELECT INDEX_NAME, COLUMN_NAME,
             EXISTS (
               SELECT 1 FROM INFORMATION_SCHEMA.INDEXES
                WHERE INDEXES.INDEX_SCHEMA = INDEX_COLUMNS.INDEX_SCHEMA
                  AND INDEXES.INDEX_NAME = INDEX_COLUMNS.INDEX_NAME
                  AND INDEX_TYPE_NAME = 'PRIMARY KEY') AS IS_PRIMARY,
             (SELECT GENERATION_EXPRESSION FROM INFORMATION_SCHEMA.COLUMNS
               WHERE COLUMNS.TABLE_SCHEMA = INDEX_COLUMNS.TABLE_SCHEMA
                 AND COLUMNS.TABLE_NAME = INDEX_COLUMNS.TABLE_NAME
                 AND COLUMNS.COLUMN_NAME = INDEX_COLUMNS.COLUMN_NAME) AS EXPRESSION
        FROM INFORMATION_SCHEMA.INDEX_COLUMNS
       WHERE TABLE_SCHEMA = ? AND %s AND IS_UNIQUE
       ORDER BY INDEX_NAME, ORDINAL_POSITION\
      """;

  /** For a database that treats unquoted names so. */
  H2Tables(SideQuestions questions, Names.Unquoted unquoted) {
    this(questions, new Names(unquoted, 0, true));
  }

  /** What H2 writes of an expression that is null where a condition does not hold. */
  private static final Pattern NULL_UNLESS =
      Pattern.compile("CASE WHEN (.+) THEN (?:TRUE|[0-9]+|'[^']*') END");

  @Override
  public @Nullable TableShape shapeOf(@Nullable String schema, String table) throws SQLException {
    String found =
        schema == null ? new H2Schemas(questions, names.unquoted()).schemaOf(table) : schema;
    return found == null ? null : questions.ask(connection -> shapeOf(found, table, connection));
  }

  private @Nullable TableShape shapeOf(String schema, String table, Connection connection)
      throws SQLException {
    var columns = new ArrayList<TableColumn>();
    Map<String, List<String>> keys = new LinkedHashMap<>();
    var primary = new ArrayList<String>();
    Map<String, String> conditions = new HashMap<>();
    try (PreparedStatement query = query(COLUMNS, schema, table, connection);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        columns.add(column(rows));
      }
    }
    try (PreparedStatement query = query(KEYS, schema, table, connection);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        keys.computeIfAbsent(rows.getString(1), name -> new ArrayList<>()).add(rows.getString(2));
        if (rows.getBoolean(3)) {
          primary.add(Quoting.quoted(rows.getString(2)));
        }
        Matcher nullUnless = NULL_UNLESS.matcher(Objects.toString(rows.getString(4), ""));
        if (nullUnless.matches()) {
          conditions.put(rows.getString(1), nullUnless.group(1));
        }
      }
    }
    return columns.isEmpty()
        ? null
        : new TableShape(
            columns,
            keys.entrySet().stream()
                .map(key -> key(key.getKey(), key.getValue(), conditions.get(key.getKey())))
                .toList(),
            primary);
  }

  private PreparedStatement query(String query, String schema, String table, Connection connection)
      throws SQLException {
    boolean insensitive = names.unquoted() == Names.Unquoted.INSENSITIVE;
    String condition = insensitive ? "UPPER(TABLE_NAME) = UPPER(?)" : "TABLE_NAME = ?";
    PreparedStatement prepared = connection.prepareStatement(query.formatted(condition));
    prepared.setString(1, schema);
    prepared.setString(2, table);
    return prepared;
  }

  private TableColumn column(ResultSet row) throws SQLException {
    String name = row.getString("COLUMN_NAME");
    return new TableColumn(
        folded(name),
        Quoting.quoted(name),
        row.getString("TYPE"),
        Origin.valueOf(row.getString("ORIGIN")),
        row.getBoolean("IS_VISIBLE"));
  }

  /**
   * A row is in a unique index beside any others where a column of it is null. One that is computed
   * so makes it an index of those rows only for which it is not: those of the {@code condition}.
   */
  private UniqueKey key(String name, List<String> columns, @Nullable String condition) {
    String sql = columns.stream().map(Quoting::quoted).collect(Collectors.joining(", "));
    List<String> folded = columns.stream().map(this::folded).toList();
    return new UniqueKey(name, folded, sql, false, false, condition);
  }

  private String folded(String name) {
    return names.fold(name, true);
  }
}
