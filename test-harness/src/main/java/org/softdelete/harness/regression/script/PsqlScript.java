package org.softdelete.harness.regression.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.softdelete.harness.regression.script.ScriptStatement.Kind;

/**
 * Cuts a psql script into statements (PostgreSQL manual: psql). Of its meta-commands {@code \c} is
 * kept, {@code \;} puts two statements into one text, and those that send the statement before them
 * end it; the others are dropped, and so is all between {@code \if} and {@code \endif}. For one
 * thread and one script.
 */
public final class PsqlScript {

  private static final Pattern ROUTINE =
      Pattern.compile("\\s*CREATE\\s+(OR\\s+REPLACE\\s+)?(FUNCTION|PROCEDURE)\\b.*", flags());
  private static final Pattern SENDING =
      Pattern.compile("\\\\(g|gx|gset|gexec|crosstabview|bind|watch)\\b.*", flags());

  private final String text;
  private final Lexemes lexemes;
  private final List<ScriptStatement> statements = new ArrayList<>();
  private final StringBuilder sql = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private int at;
  private int start = -1;
  private int parentheses;
  private int bodies;

  private PsqlScript(String text) {
    this.text = text;
    this.lexemes = new Lexemes(text);
  }

  /** The statements of a script, in its order. */
  public static List<ScriptStatement> statements(String text) {
    PsqlScript script = new PsqlScript(text);
    while (script.at < text.length()) {
      script.step();
    }
    return List.copyOf(script.statements);
  }

  private void step() {
    char c = text.charAt(at);
    int end = lexemes.end(at);
    if (end > at) {
      boolean comment = c == '-' || c == '/';
      take(end, comment ? " " : c == '"' ? text.substring(at, end) : "''");
    } else if (c == '\\') {
      meta();
    } else if (c == ';' && parentheses == 0 && bodies == 0) {
      at++;
      end(true);
    } else if (lexemes.wordEnd(at) > at) {
      end = lexemes.wordEnd(at);
      countBodies(text.substring(at, end).toLowerCase(Locale.ROOT));
      take(end, text.substring(at, end));
    } else {
      parentheses += c == '(' ? 1 : c == ')' && parentheses > 0 ? -1 : 0;
      take(at + 1, String.valueOf(c));
    }
  }

  /** Moves on to {@code end}; {@code asCode} is what of that decides how the statement is run. */
  private void take(int end, String asCode) {
    if (start < 0 && !asCode.isBlank()) {
      start = at;
    }
    if (start >= 0) {
      sql.append(text, at, end);
      code.append(asCode);
    }
    at = end;
  }

  /** PostgreSQL manual, CREATE FUNCTION: semicolons in {@code BEGIN ATOMIC … END} do not count. */
  private void countBodies(String word) {
    if (word.equals("begin") && ROUTINE.matcher(code).matches()) {
      bodies++;
    } else if (bodies > 0) {
      bodies += word.equals("case") ? 1 : word.equals("end") ? -1 : 0;
    }
  }

  private void meta() {
    if (text.startsWith("\\;", at)) {
      at += 2;
      sql.append(';');
      code.append(';');
      return;
    }
    int lineEnd = lineEnd(at);
    String command = text.substring(at, lineEnd).strip();
    at = lineEnd;
    if (SENDING.matcher(command).matches()) {
      end(false);
    } else if (command.startsWith("\\gdesc")) {
      forget();
    } else if (command.equals("\\c") || command.startsWith("\\c ")) {
      statements.add(new ScriptStatement(line(at), Kind.RECONNECT, command, ""));
    } else if (command.startsWith("\\if")) {
      int endif = text.indexOf("\n\\endif", at);
      at = endif < 0 ? text.length() : lineEnd(endif + 1);
    }
  }

  private void end(boolean bySemicolon) {
    if (start >= 0) {
      Kind kind = Kind.of(code.toString());
      String data = kind == Kind.COPY_IN && bySemicolon ? data() : "";
      statements.add(new ScriptStatement(line(start), kind, sql.toString(), data));
    }
    forget();
  }

  /**
   * The lines up to {@code \.}, and moves on behind them. A COPY that the database refuses has
   * none: then the next {@code \.} belongs to another COPY.
   */
  private String data() {
    int from = Math.min(lineEnd(at) + 1, text.length());
    int end = text.indexOf("\n\\.\n", from - 1);
    if (end < 0) {
      return "";
    }
    String lines = text.substring(from, Math.max(from, end + 1));
    if (Kind.readsData(lines)) {
      return "";
    }
    at = end + "\n\\.".length();
    return lines;
  }

  private void forget() {
    sql.setLength(0);
    code.setLength(0);
    start = -1;
    parentheses = 0;
    bodies = 0;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int line(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
