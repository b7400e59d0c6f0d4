package org.softdelete.harness.regression.script;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement does, roughly, by its first word. */
public enum Verb {
  /** Reads; changes no table, as a rule. */
  READS,
  /** May change rows. */
  CHANGES,
  /** Defines or maintains what rows are in. */
  DEFINES,
  /** Is about the session or its transaction. */
  SESSION;

  private static final Pattern FIRST = Pattern.compile("[^a-z]*([a-z]+).*", Pattern.DOTALL);
  private static final Pattern WRITES = Pattern.compile("\\b(into|analyze)\\b");
  private static final Set<String> READING =
      words("select values table fetch move show close explain");
  private static final Set<String> CHANGING =
      words("insert update delete merge with copy truncate execute do call declare prepare");
  private static final Set<String> IN_SESSION =
      words(
          "set reset begin start commit end rollback abort savepoint release discard listen notify"
              + " unlisten deallocate lock checkpoint load grant revoke comment");

  /** What a statement does. */
  public static Verb of(String sql) {
    String code = sql.toLowerCase(Locale.ROOT);
    Matcher first = FIRST.matcher(code);
    String word = first.matches() ? first.group(1) : "";
    if (READING.contains(word)) {
      return WRITES.matcher(code).find() ? CHANGES : READS;
    }
    return CHANGING.contains(word) ? CHANGES : IN_SESSION.contains(word) ? SESSION : DEFINES;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }
}
