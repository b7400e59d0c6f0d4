package org.softdelete.rewrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Dialect.Product;
import org.softdelete.dialect.Dialect.UnquotedNames;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.RewriteOptions;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** Rewriters for each database, under the rules of {@code resources/rules.yaml}. */
final class Databases {

  static final List<Dialect> ALL =
      List.of(
          new Dialect(Product.H2, 2, UnquotedNames.UPPER),
          new Dialect(Product.POSTGRESQL, 18, UnquotedNames.LOWER));

  private Databases() {}

  static Rewriter rewriter(Dialect dialect) throws IOException, RulesException {
    String rules = Files.readString(Path.of("src/test/resources/rules.yaml"));
    return new Rewriter(RulesFile.read("rules.yaml", rules), dialect, RewriteOptions.DEFAULT);
  }

  static RewriteContext session() {
    return new RewriteContext(Visibility.LIVE, false, table -> "public", TableLookup.NONE);
  }
}
