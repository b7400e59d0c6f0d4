package org.softdelete.harness.secondreading;

import java.util.Locale;
import org.softdelete.harness.database.Product;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.secondreading.Verdict;
import org.softdelete.rules.Rules;

/**
 * A text that was read twice. Immutable.
 *
 * @param rules what it was rewritten by
 * @param source the file that it is from, or the seed
 * @param sql the text
 * @param rewritten what it becomes
 * @param verdict what the second reading says of that
 */
record Reading(
    Product product, Rules rules, String source, String sql, Rewritten rewritten, Verdict verdict) {

  /** Its first word, or that it is several statements. */
  String kind() {
    String bare = sql.replaceAll("(?s)/\\*.*?\\*/|--[^\n]*", " ").strip();
    if (bare.replaceAll("'[^']*'", "").matches("(?s).*;\\s*\\S.*")) {
      return "several statements";
    }
    String verb = bare.split("[^A-Za-z]+", 2)[0].toUpperCase(Locale.ROOT);
    return verb.isEmpty() ? "in parentheses" : verb;
  }

  /**
   * Whether it changes rows otherwise than by an upsert or TRUNCATE. An INSERT that may bring
   * deleted rows back is an upsert.
   */
  boolean isPlainChange() {
    String sent = rewritten.sql().toUpperCase(Locale.ROOT);
    boolean upsert =
        (sql.toUpperCase(Locale.ROOT) + sent).matches("(?s).*(ON\\s+CONFLICT|MERGE.*KEY).*")
            || (kind().equals("INSERT") && sent.contains("MERGE INTO"));
    return !upsert && kind().matches("DELETE|UPDATE|INSERT|MERGE");
  }

  @Override
  public String toString() {
    return "%s, %s: %s%n    was to be sent: %s%n    %s: %s"
        .formatted(product, source, sql, rewritten.sql(), verdict.outcome(), verdict.reason());
  }
}
