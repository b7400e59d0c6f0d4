package org.softdelete.rewrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.dialect.h2.H2Dialect;
import org.softdelete.dialect.postgresql.PostgresqlDialect;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** The databases whose SQL is rewritten here, under the rules of {@code resources/rules.yaml}. */
enum Database {
  H2(H2Dialect.of(Names.Unquoted.UPPER)),
  POSTGRESQL(PostgresqlDialect.of(18));

  @SuppressWarnings("ImmutableEnumChecker") // a record of data
  private final Dialect dialect;

  Database(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  Rewriter rewriter() throws IOException, RulesException {
    String rules = Files.readString(Path.of("src/test/resources/rules.yaml"));
    return new Rewriter(RulesFile.read("rules.yaml", rules), dialect, RewriteOptions.DEFAULT);
  }

  static RewriteContext session() {
    return new RewriteContext(Visibility.LIVE, false, table -> "public", TableLookup.NONE);
  }
}
