package org.softdelete.harness.regression.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softdelete.harness.regression.script.ScriptStatement.Kind;

/**
 * Rows for the tables that PostgreSQL's scripts fill from data files, by {@code COPY t FROM
 * :'filename'}: the resource {@code regression/data.sql} has an INSERT for each.
 */
public final class GeneratedData {

  private static final Pattern COPY =
      Pattern.compile("COPY (\\w+) FROM :'filename'.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern INSERT = Pattern.compile("INSERT INTO (\\w+) .*", Pattern.DOTALL);

  private GeneratedData() {}

  /** The statements of a script, with the INSERT in place of each such COPY. */
  public static List<ScriptStatement> fill(List<ScriptStatement> statements) throws IOException {
    Map<String, String> inserts = inserts();
    return statements.stream().map(statement -> filled(statement, inserts)).toList();
  }

  private static ScriptStatement filled(ScriptStatement statement, Map<String, String> inserts) {
    Matcher copy = COPY.matcher(statement.sql());
    String insert = copy.matches() ? inserts.get(copy.group(1).toLowerCase(Locale.ROOT)) : null;
    return insert == null ? statement : new ScriptStatement(statement.line(), Kind.SQL, insert, "");
  }

  private static Map<String, String> inserts() throws IOException {
    Map<String, String> inserts = new HashMap<>();
    try (InputStream file = GeneratedData.class.getResourceAsStream("/regression/data.sql")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      for (ScriptStatement statement : PsqlScript.statements(text)) {
        Matcher insert = INSERT.matcher(statement.sql());
        if (insert.matches()) {
          inserts.put(insert.group(1), statement.sql());
        }
      }
    }
    return inserts;
  }
}
