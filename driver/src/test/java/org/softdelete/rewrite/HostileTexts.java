package org.softdelete.rewrite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Texts that are long, deep or broken, each of a size. */
final class HostileTexts {

  private HostileTexts() {}

  /** Texts that nest something so many times. */
  static Map<String, IntFunction<String>> deep() {
    Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
    texts.put("parentheses", n -> "SELECT " + "(".repeat(n) + 1 + ")".repeat(n) + " FROM users");
    texts.put("queries", n -> "(".repeat(n) + "SELECT * FROM users" + ")".repeat(n));
    texts.put("scalars", n -> nested("SELECT (", "SELECT 1 FROM users", ")", n));
    texts.put("joins", n -> "SELECT * FROM " + "(".repeat(n) + "users" + ")".repeat(n));
    texts.put("derived tables", n -> nested("SELECT * FROM (", "SELECT * FROM users", ") t", n));
    texts.put("with", n -> nested("WITH a AS (", "SELECT * FROM users", ") SELECT * FROM a", n));
    texts.put("in", n -> nested("SELECT * FROM users WHERE id IN (", "1", ")", n));
    texts.put("case", n -> "SELECT " + nested("CASE WHEN ", "a", " THEN 1 END", n) + " FROM users");
    texts.put("functions", n -> "SELECT " + nested("f(", "a", ")", n) + " FROM users");
    texts.put("arrays", n -> "SELECT " + nested("a[", "1", "]", n) + " FROM users");
    texts.put("escapes", n -> "SELECT " + nested("{fn f(", "1", ")}", n) + " FROM users");
    texts.put("comments", n -> nested("/*", "", "*/", n) + " SELECT * FROM users");
    texts.put("explain", n -> "EXPLAIN ".repeat(n) + "SELECT * FROM users");
    texts.put("prepare", n -> "PREPARE a AS ".repeat(n) + "SELECT * FROM users");
    texts.put("declare", n -> "DECLARE c CURSOR FOR ".repeat(n) + "SELECT * FROM users");
    texts.put("copy", n -> nested("COPY (", "SELECT * FROM users", ") TO STDOUT", n));
    texts.put("explain copy", n -> nested("EXPLAIN COPY (", "TABLE users", ") TO STDOUT", n));
    texts.put("schemas", n -> "CREATE SCHEMA ".repeat(n) + "users");
    texts.put("quotes of DO", n -> "DO '" + "''".repeat(n) + " DELETE FROM users'");
    texts.put("literals of DO", n -> nested("DO '' ' ", "DELETE FROM users", " ' ''", n));
    texts.put("tags of DO", n -> "DO " + numbered("$a%d$ ", n) + "DELETE FROM users");
    texts.put("defaults", n -> nested("ALTER TABLE users ALTER a SET DEFAULT (", "1", ")", n));
    texts.put("returning", n -> "DELETE FROM users RETURNING " + nested("(", "deleted_at", ")", n));
    texts.put("right-deep joins", n -> "SELECT * FROM users" + " JOIN users".repeat(n));
    texts.put(
        "deletes",
        n ->
            nested(
                "WITH a AS (DELETE FROM users WHERE EXISTS (",
                "SELECT 1 FROM users",
                ") RETURNING id) SELECT * FROM a",
                n));
    return texts;
  }

  /** Texts that repeat something so many times. */
  static Map<String, IntFunction<String>> repeating() {
    Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
    texts.put("values in IN", n -> "DELETE FROM users WHERE id IN (1" + ", 17".repeat(n) + ")");
    texts.put("rows of VALUES", n -> "INSERT INTO users VALUES (1, 'a')" + ", (2, 'b')".repeat(n));
    texts.put("joins", n -> "SELECT * FROM users" + " LEFT JOIN users u ON u.id = 1".repeat(n));
    texts.put("commas", n -> "SELECT * FROM users" + ", users u".repeat(n));
    texts.put("unions", n -> "SELECT 1 FROM users" + " UNION SELECT 2 FROM users".repeat(n));
    texts.put("ands", n -> "SELECT * FROM users WHERE a = 1" + " AND b = 2".repeat(n));
    texts.put("conditions", n -> "UPDATE users SET a = 1 WHERE a = 1" + " OR (b = 2)".repeat(n));
    texts.put("columns", n -> "SELECT a" + ", users.b AS c".repeat(n) + " FROM users");
    texts.put("subqueries", n -> "SELECT 1" + ", (SELECT 1 FROM users)".repeat(n));
    texts.put("statements", n -> "DELETE FROM users WHERE id = 1;".repeat(n));
    texts.put(
        "with",
        n ->
            "WITH z AS (SELECT 1)"
                + ", a AS (SELECT 1 FROM users)".repeat(n)
                + " SELECT * FROM users");
    texts.put(
        "named with",
        n ->
            "WITH z AS (SELECT 1)"
                + numbered(", a%d AS (SELECT 1 FROM users)", n)
                + " SELECT * FROM users");
    texts.put(
        "named recursive",
        n ->
            "WITH RECURSIVE z AS (SELECT 1)"
                + numbered(", a%d AS (SELECT 1 FROM users)", n)
                + " SELECT * FROM users");
    texts.put(
        "recursive",
        n ->
            "WITH RECURSIVE z AS (SELECT 1)"
                + ", a AS (SELECT 1 FROM users)".repeat(n)
                + " SELECT * FROM users");
    texts.put("points", n -> "SELECT * FROM a" + ".users".repeat(n));
    texts.put("names", n -> "SELECT " + "users ".repeat(n));
    texts.put("names in a word", n -> "SELECT ä FROM a" + "$users".repeat(n));
    texts.put("doubtful comments", n -> "-- a\u2028 b, users\n".repeat(n) + "SELECT 1");
    texts.put("sure comments", n -> "-- users\u2028 b\n".repeat(n) + "SELECT 1");
    texts.put("FROM in a function", n -> "SELECT f(a" + " FROM users".repeat(n) + ")");
    texts.put("literals", n -> "SELECT 'x'" + ", 'users'".repeat(n) + " FROM users");
    texts.put("one literal", n -> "SELECT '" + "users ''".repeat(n) + "' FROM users");
    texts.put("comments", n -> "SELECT /* users */".repeat(n) + " 1 FROM users");
    texts.put("hints", n -> "/*+ a(b) */ ".repeat(n) + "SELECT * FROM users");
    texts.put("hints in one", n -> "/*+ " + "paranoid(true) ".repeat(n) + "*/ SELECT * FROM users");
    texts.put(
        "hints of queries",
        n -> "SELECT 1 FROM users" + " UNION SELECT /*+ paranoid(false) */ 1 FROM users".repeat(n));
    texts.put("blanks", n -> "SELECT * FROM" + " \n\t".repeat(n) + "users");
    texts.put("dollar tags", n -> "SELECT * FROM users" + numbered(" $a%d$", n));
    texts.put("parts of a literal", n -> "SELECT E'a'" + "\n'b'".repeat(n) + " FROM users");
    texts.put(
        "whens",
        n ->
            "MERGE INTO users USING users u ON 1 = 1"
                + " WHEN MATCHED AND a = 1 THEN DELETE".repeat(n));
    texts.put("assignments", n -> "UPDATE users SET a = 1" + ", deleted_at = 2".repeat(n));
    texts.put("rules", n -> "CREATE RULE users" + " DO SELECT 1".repeat(n));
    texts.put("queries unread", n -> "TRUNCATE users" + " (SELECT 1)".repeat(n));
    texts.put("returning", n -> "DELETE FROM users RETURNING a" + ", deleted_at".repeat(n));
    return texts;
  }

  /** Texts that begin something and do not end it. */
  static Map<String, IntFunction<String>> broken() {
    Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
    for (String start :
        new String[] {
          "'",
          "\"",
          "`",
          "/*",
          "$$",
          "$a$",
          "E'",
          "E'\\",
          "U&'",
          "U&\"",
          "(",
          "[",
          "{",
          "/*+",
          ")",
          "]",
          "}",
          "--",
          "//",
          "*/",
          "$",
          "\\",
          "'\\'",
          "((SELECT",
          "{fn",
          "(users",
          "WITH ",
          "SELECT ",
          "DELETE FROM users ",
          "JOIN ",
          "UNION ",
          "CASE ",
          "EXPLAIN ",
          "PREPARE a AS ",
          "COPY (",
          "DO '",
          "DO $$",
          "DO E'",
          "EXECUTE IMMEDIATE '",
          "\u0000",
          "\ud800",
          "/*+ paranoid(",
          "/*+ \"",
          "users.",
          "U&\"\\",
          "FROM ",
          "AS ",
          "USING "
        }) {
      texts.put(start, n -> "DELETE FROM users WHERE a = " + start.repeat(n));
      texts.put(start + " in front", n -> start.repeat(n) + " DELETE FROM users");
    }
    return texts;
  }

  private static String nested(String open, String inside, String close, int times) {
    return open.repeat(times) + inside + close.repeat(times);
  }

  private static String numbered(String format, int times) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < times; i++) {
      text.append(format.formatted(i));
    }
    return text.toString();
  }
}
