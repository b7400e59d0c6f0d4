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

/** The 22 queries of TPC-H. */
@ExtendWith(Servers.Parameter.class)
class TpchQueriesTest {

  private static final int QUERIES = 22;
  private static final int QUERIES_WITHOUT_ROWS = 0;

  @TestFactory
  List<DynamicContainer> everyQueryAnswersAsIfDeletedRowsWereNotThere(
      Servers servers, @TempDir Path directory) throws SQLException, IOException {
    List<TpcQuery> queries = TpcQuery.chosen("tpch", QUERIES);
    return new TpcRun("tpch", getClass(), queries, TpchTables.generate(), directory)
        .on(servers, QUERIES_WITHOUT_ROWS);
  }
}
