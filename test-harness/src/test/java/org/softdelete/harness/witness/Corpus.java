package org.softdelete.harness.witness;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;
import org.softdelete.rewrite.AnyTable;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.RewriteOptions;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/**
 * A folder of case files whose statements are taken, whatever else the files say. Immutable.
 *
 * @param folder holds the {@code .cases} files
 * @param rules the rules that the statements are rewritten by
 * @param blocks how many texts of a case are statements; the others are outcomes
 */
record Corpus(Path folder, Path rules, int blocks) {

  /** What a TRUNCATE becomes on PostgreSQL. */
  private static final String BLOCK = "DO $";

  /** The case files of the driver and of this module, below the project's folder. */
  static List<Corpus> all(Path project) {
    Path driver = project.resolve("driver/src/test/resources");
    Path harness = project.resolve("test-harness/src/test/resources");
    return List.of(
        new Corpus(driver.resolve("rewrite"), driver.resolve("rules.yaml"), 1),
        new Corpus(
            harness.resolve("cases"), harness.resolve("fixture/rules.yaml"), Integer.MAX_VALUE));
  }

  /** Every statement that is not refused, once per file, before and after rewriting. */
  Set<Pair> pairs() throws IOException, RulesException {
    Rules listed = RulesFile.read(rules.toString(), Files.readString(rules));
    Set<Pair> pairs = new LinkedHashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.cases")) {
      for (Path file : files) {
        for (Product product : List.of(Product.H2, Product.POSTGRESQL)) {
          Rewriter rewriter = new Rewriter(listed, product.dialect(), RewriteOptions.DEFAULT);
          for (String sql : statements(Files.readString(file), product)) {
            addRewritten(file.getFileName().toString(), sql, rewriter, pairs);
          }
        }
      }
    }
    return pairs;
  }

  private static void addRewritten(String file, String sql, Rewriter rewriter, Set<Pair> pairs) {
    try {
      RewriteContext session =
          new RewriteContext(Visibility.LIVE, false, table -> "public", AnyTable.LOOKUP);
      String rewritten = rewriter.rewrite(sql, session).sql();
      // A block of PL/pgSQL is a string to any parser of SQL, so there is nothing to compare.
      if (!rewritten.startsWith(BLOCK) || sql.startsWith(BLOCK)) {
        pairs.add(new Pair(file, sql, rewritten));
      }
    } catch (SQLException refused) {
      // nothing is sent, so there is nothing to compare
    }
  }

  private List<String> statements(String text, Product product) {
    List<String> statements = new ArrayList<>();
    String database = Flags.name(product);
    String[] cases = ("\n" + text).split("\n=== ", -1);
    for (int i = 1; i < cases.length; i++) {
      String[] parts = cases[i].split("\n---", -1);
      if (!parts[0].contains("\non:") || parts[0].matches("(?s).*\non:[^\n]*" + database + ".*")) {
        for (int j = 1; j < parts.length && j <= blocks; j++) {
          addStatement(parts[j], statements);
        }
      }
    }
    return statements;
  }

  /** The line that {@code ---} begins says if the text below is for the twin database only. */
  private static void addStatement(String block, List<String> statements) {
    int newline = block.indexOf('\n');
    if (newline >= 0 && !block.startsWith(" on the twin")) {
      statements.add(block.substring(newline + 1).strip());
    }
  }
}
