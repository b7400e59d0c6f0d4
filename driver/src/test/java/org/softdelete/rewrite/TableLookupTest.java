package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.RulesException;

class TableLookupTest {

  private static final String UPSERT =
      "INSERT INTO app.notes VALUES (1) ON CONFLICT (id) DO NOTHING";

  private final List<String> asked = new ArrayList<>();
  private final Rewriter rewriter;
  private @Nullable TableShape shape = new TableShape(List.of(), List.of(), List.of());

  TableLookupTest() throws IOException, RulesException {
    rewriter = Database.POSTGRESQL.rewriter();
  }

  @Test
  void anUpsertAsksEachTimeForTheKeysMayBeOthersTheNextTime() throws SQLException {
    rewrite(UPSERT);
    rewrite(UPSERT);
    assertThat(asked).containsExactly("app notes", "app notes");
  }

  @Test
  void whatIsAnsweredLaterCountsLater() throws SQLException {
    UniqueKey ofLiveRows =
        new UniqueKey("k", List.of("id"), "id", false, false, "(deleted_at IS NULL)");
    shape = new TableShape(List.of(), List.of(ofLiveRows), List.of());
    assertThat(rewrite(UPSERT)).endsWith("DO NOTHING");
    UniqueKey ofAllRows = new UniqueKey("k", List.of("id"), "id", false, false, null);
    TableColumn id = new TableColumn("id", "id", "text", TableColumn.Origin.DEFAULT);
    shape = new TableShape(List.of(id), List.of(ofAllRows), List.of());
    assertThat(rewrite(UPSERT)).contains("DO UPDATE SET id = EXCLUDED.id");
  }

  @Test
  void nothingElseAsks() throws SQLException {
    rewrite("INSERT INTO app.notes VALUES (1)");
    rewrite("INSERT INTO other VALUES (1) ON CONFLICT DO NOTHING");
    rewrite("/*+ paranoid(false) */ " + UPSERT);
    rewrite("SELECT * FROM users JOIN conflict ON conflict.id = users.id");
    assertThat(asked).isEmpty();
  }

  @Test
  void whereTheCatalogKnowsNoTableTheUpsertIsRefused() {
    shape = null;
    assertThatThrownBy(() -> rewrite(UPSERT))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"));
  }

  private String rewrite(String sql) throws SQLException {
    TableLookup tables =
        (schema, table) -> {
          asked.add(schema + " " + table);
          return shape;
        };
    RewriteContext session = new RewriteContext(Visibility.LIVE, false, table -> "app", tables);
    return rewriter.rewrite(sql, session).sql();
  }
}
