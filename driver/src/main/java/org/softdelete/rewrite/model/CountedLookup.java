package org.softdelete.rewrite.model;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.sql.WideHash;

/**
 * Asks the database about its tables, each question once, and knows how much and what it was told.
 * Confined to one rewrite.
 */
public final class CountedLookup implements SchemaLookup, TableLookup {

  private final SchemaLookup schemas;
  private final TableLookup tables;
  private @Nullable Map<Question, Answer> answers;
  private long hash;

  private enum Kind {
    SCHEMA,
    IN_CURRENT_SCHEMA,
    NEWER,
    SHAPE,
    ROW_SECURITY,
    CURSOR
  }

  /** A role can be set at any time. */
  private static final Set<Kind> FOR_ONCE = EnumSet.of(Kind.ROW_SECURITY, Kind.CURSOR);

  private record Question(Kind kind, @Nullable String schema, String name) {}

  /** Holds null, too. */
  private record Answer(@Nullable Object value) {}

  @FunctionalInterface
  private interface Asking<T extends @Nullable Object> {
    T ask() throws SQLException;
  }

  public CountedLookup(RewriteContext session) {
    this.schemas = session.schemas();
    this.tables = session.tables();
  }

  @Override
  public @Nullable String schemaOf(String table) throws SQLException {
    var question = new Question(Kind.SCHEMA, null, table);
    return answer(question, () -> schemas.schemaOf(table));
  }

  @Override
  public boolean isInCurrentSchema(String table) throws SQLException {
    var question = new Question(Kind.IN_CURRENT_SCHEMA, null, table);
    return answer(question, () -> schemas.isInCurrentSchema(table));
  }

  @Override
  public boolean isNewerThanCatalog(@Nullable String schema, String name) throws SQLException {
    var question = new Question(Kind.NEWER, schema, name);
    return answer(question, () -> schemas.isNewerThanCatalog(schema, name));
  }

  @Override
  public @Nullable TableShape shapeOf(@Nullable String schema, String table) throws SQLException {
    var question = new Question(Kind.SHAPE, schema, table);
    return answer(question, () -> tables.shapeOf(schema, table));
  }

  @Override
  public boolean isOnDeletedRow(CursorRow row) throws SQLException {
    var question = new Question(Kind.CURSOR, row.cursor(), row.table());
    return answer(question, () -> tables.isOnDeletedRow(row));
  }

  @Override
  public @Nullable String rowSecurity(@Nullable String schema, String table, String marker)
      throws SQLException {
    var question = new Question(Kind.ROW_SECURITY, schema, table);
    return answer(question, () -> tables.rowSecurity(schema, table, marker));
  }

  /** Whether the answer to a question may be another one the next time. */
  public boolean answersForOnce() {
    return answers != null
        && answers.keySet().stream().anyMatch(question -> FOR_ONCE.contains(question.kind()));
  }

  /** How many questions were asked. */
  public int lookups() {
    return answers == null ? 0 : answers.size();
  }

  /** A hash of all that was asked and answered; of nothing, 0. */
  public long hash() {
    return hash;
  }

  @SuppressWarnings("unchecked") // a question of a kind has answers of its type
  private <T extends @Nullable Object> T answer(Question question, Asking<T> asking)
      throws SQLException {
    if (answers == null) {
      answers = new HashMap<>();
    }
    Answer known = answers.get(question);
    if (known == null) {
      known = new Answer(asking.ask());
      answers.put(question, known);
      // Both are records of records, enums and texts, so that the text of each tells all of it.
      hash = WideHash.with(WideHash.with(hash, question.toString()), known.toString());
    }
    return (T) known.value();
  }
}
