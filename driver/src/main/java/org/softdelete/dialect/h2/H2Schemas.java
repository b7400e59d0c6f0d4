package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names.Unquoted;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.rewrite.model.SchemaLookup;

/**
 * Searches as H2 does: in the current schema, then in those of its {@code SCHEMA_SEARCH_PATH}. As
 * thread-safe as the connection.
 *
 * @param questions how the connection is asked
 * @param unquotedNames tells whether H2 ignores the case of names
 */
record H2Schemas(SideQuestions questions, Unquoted unquotedNames) implements SchemaLookup {

  private static final String QUERY =
      "SELECT TABLE_SCHEMA, CURRENT_SCHEMA, CURRENT_PATH FROM INFORMATION_SCHEMA.TABLES WHERE ";

  /** {@code CURRENT_PATH} is a list of quoted names. */
  private static final Pattern QUOTED_NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

  /**
   * Where H2 looks for a table, and where there is one of its name.
   *
   * @param searched the current schema, then those of the path
   * @param holding the schemas that hold a table of the name
   */
  private record Places(List<String> searched, Set<String> holding) {}

  @Override
  public @Nullable String schemaOf(String table) throws SQLException {
    Places places = places(table);
    return places.searched().stream().filter(places.holding()::contains).findFirst().orElse(null);
  }

  @Override
  public boolean isInCurrentSchema(String table) throws SQLException {
    Places places = places(table);
    return places.searched().stream().findFirst().filter(places.holding()::contains).isPresent();
  }

  private Places places(String table) throws SQLException {
    return questions.ask(connection -> places(table, connection));
  }

  private Places places(String table, Connection connection) throws SQLException {
    var holding = new HashSet<String>();
    var searched = new ArrayList<String>();
    String condition =
        unquotedNames == Unquoted.INSENSITIVE ? "UPPER(TABLE_NAME) = UPPER(?)" : "TABLE_NAME = ?";
    try (PreparedStatement query = connection.prepareStatement(QUERY + condition)) {
      query.setString(1, table);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          holding.add(found.getString(1));
          if (searched.isEmpty()) {
            searched.add(found.getString(2));
            searched.addAll(names(found.getString(3)));
          }
        }
      }
    }
    return new Places(searched, holding);
  }

  private static List<String> names(@Nullable String path) {
    return path == null
        ? List.of()
        : QUOTED_NAME
            .matcher(path)
            .results()
            .map(name -> name.group(1).replace("\"\"", "\""))
            .toList();
  }
}
