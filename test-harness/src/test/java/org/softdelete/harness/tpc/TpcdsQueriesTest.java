package org.softdelete.harness.tpc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.softdelete.harness.database.Servers;

/** The 99 queries of TPC-DS. */
@ExtendWith(Servers.Parameter.class)
class TpcdsQueriesTest {

  private static final int QUERIES = 99;
  private static final int QUERIES_WITHOUT_ROWS = 3;

  @TestFactory
  List<DynamicContainer> everyQueryAnswersAsIfDeletedRowsWereNotThere(
      Servers servers, @TempDir Path directory) throws SQLException, IOException {
    List<TpcQuery> queries = TpcQuery.chosen("tpcds", QUERIES);
    return new TpcRun("tpcds", getClass(), queries, TpcdsTables.generate(), directory)
        .on(servers, QUERIES_WITHOUT_ROWS);
  }
}
