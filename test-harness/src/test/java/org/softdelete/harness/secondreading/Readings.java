package org.softdelete.harness.secondreading;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.softdelete.harness.database.Product;
import org.softdelete.rewrite.AnyTable;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.secondreading.SecondReader;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.Rules;

/** Reads texts twice, each once. Confined to one thread. */
final class Readings {

  private final Product product;
  private final Rules rules;
  private final Rewriter rewriter;
  private final SecondReader second;
  private final RewriteContext session;
  private final Set<String> seen = new HashSet<>();

  Readings(Rules rules, Product product) {
    this.product = product;
    this.rules = rules;
    // Its own second reading would refuse what is to be found here.
    this.rewriter =
        new Rewriter(
            rules, product.dialect(), RewriteOptions.DEFAULT.reading(SecondReadingMode.OFF));
    this.second = new SecondReader(rules, LinkedRelations.NONE, product.dialect(), true);
    String schema = product.dialect().names().fold("public", false);
    this.session = new RewriteContext(Visibility.LIVE, false, table -> schema, AnyTable.LOOKUP);
  }

  /**
   * Reads a text.
   *
   * @param reader gets what comes of it, if it is not refused, and was not read before
   */
  void read(String source, String sql, Consumer<Reading> reader) {
    try {
      if (seen.add(sql)) {
        Rewritten rewritten = rewriter.rewrite(sql, session);
        if (rewritten.changes().isEmpty()) {
          reader.accept(
              new Reading(
                  product,
                  rules,
                  source,
                  sql,
                  rewritten,
                  second.read(sql, rewritten.sql(), session)));
        }
      }
    } catch (SQLException refused) {
      // nothing is sent, so there is nothing to read a second time
    }
  }
}
