package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.rewrite.model.ForeignKey;

/**
 * Raises on the server what it raises for a foreign key (PostgreSQL: ri_triggers.c), so that the
 * transaction has failed as by its own error, which tells the constraint. Stateless, so
 * thread-safe.
 */
final class PostgresqlViolation {

  /** The first version that has a state of its own for {@code RESTRICT}. */
  private static final int FIRST_WITH_RESTRICT = 18;

  private PostgresqlViolation() {}

  /** A row of the key's parent is deleted that a child still points to. */
  static void raise(Connection real, ForeignKey key) throws SQLException {
    boolean restricts =
        key.onDelete() == ForeignKey.Action.RESTRICT
            && real.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_RESTRICT;
    String text =
        "update or delete on table \"%s\" violates%s foreign key constraint \"%s\" on table \"%s\""
            .formatted(
                key.parent().name(),
                restricts ? " RESTRICT setting of" : "",
                key.name(),
                key.child().name());
    String detail = "Key is still referenced from table \"%s\".".formatted(key.child().name());
    raise(real, key, restricts ? "restrict_violation" : "foreign_key_violation", text, detail);
  }

  /** A row of the key's table would point to one that is deleted. */
  static void raiseOfChild(Connection real, ForeignKey key) throws SQLException {
    String text =
        "insert or update on table \"%s\" violates foreign key constraint \"%s\""
            .formatted(key.child().name(), key.name());
    raise(real, key, "foreign_key_violation", text, ForeignKey.deletedNote(key.parent().name()));
  }

  private static void raise(
      Connection real, ForeignKey key, String condition, String text, String detail)
      throws SQLException {
    String raise =
        """
        BEGIN
          RAISE %s USING MESSAGE = %s, DETAIL = %s, SCHEMA = %s, TABLE = %s, CONSTRAINT = %s;
        END\
        """
            .formatted(
                condition,
                literal(text),
                literal(detail),
                literal(key.child().schema()),
                literal(key.child().name()),
                literal(key.name()));
    try (Statement statement = real.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("DO " + literal(raise));
    }
    throw new IllegalStateException("The server raised nothing");
  }

  private static String literal(String value) {
    return "E'" + value.replace("\\", "\\\\").replace("'", "''") + '\'';
  }
}
