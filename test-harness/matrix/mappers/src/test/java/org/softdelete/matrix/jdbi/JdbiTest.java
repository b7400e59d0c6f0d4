package org.softdelete.matrix.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Forces;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.RoundOfWork;

@MatrixEntry(name = "Jdbi", group = Group.MAPPERS, library = Jdbi.class, alsoOn = Product.HSQLDB)
class JdbiTest extends RoundOfWork {

  private JdbiApplication application;

  @Override
  protected Application start(MatrixDatabase database) {
    application = new JdbiApplication(database);
    return application;
  }

  @Test
  void rowsArriveOneByOne() {
    application.createAll(List.of("stream 1", "stream 2", "stream 3"));
    application.deleteNatively("stream 2");
    List<String> names =
        application
            .jdbi()
            .inTransaction(
                handle -> {
                  var query =
                      handle
                          .createQuery("SELECT name FROM users WHERE name LIKE ? ORDER BY name")
                          .bind(0, "stream%")
                          .setFetchSize(1);
                  try (Stream<String> rows = query.mapTo(String.class).stream()) {
                    return rows.toList();
                  }
                });
    assertThat(names).containsExactly("stream 1", "stream 3");
  }

  @Test
  void aBatchOfDeletesCountsWhatItDeleted() throws SQLException {
    long first = application.create("group 1");
    long second = application.create("group 2");
    application.delete(first);
    int[] counts =
        application.jdbi().onDemand(UserDao.class).deleteAll(List.of(first, second, -1L));
    assertThat(counts).containsExactly(0, 1, 0);
    assertThat(database().user(second)).isEqualTo(Row.DELETED);
  }

  @Test
  void hintsMayStandInTemplates() {
    application.createAll(List.of("template 1", "template 2"));
    application.deleteNatively("template 1");
    assertThat(names("/*+ paranoid(only) */")).containsExactly("template 1");
    assertThat(names("")).containsExactly("template 2");
  }

  private List<String> names(String hint) {
    return application
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT <hint> name FROM users WHERE name IN (<names>) -- of 'both'")
                    .define("hint", hint)
                    .bindList("names", List.of("template 1", "template 2"))
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void whatFollowsASavepointIsRolledBack() throws SQLException {
    long kept = application.create("savepoint 1");
    long deleted = application.create("savepoint 2");
    application
        .jdbi()
        .useTransaction(
            handle -> {
              deleteNamed(handle, "savepoint 2");
              handle.savepoint("between");
              deleteNamed(handle, "savepoint 1");
              handle.rollbackToSavepoint("between");
            });
    assertThat(database().user(kept)).isEqualTo(Row.LIVE);
    assertThat(database().user(deleted)).isEqualTo(Row.DELETED);
  }

  private static void deleteNamed(Handle handle, String name) {
    handle.createUpdate("DELETE FROM users WHERE name = :name").bind("name", name).execute();
  }

  @Test
  @Forces
  void aScopeHoldsForEveryStatementInIt() throws SQLException {
    long id = application.create("scope");
    application.delete(id);
    assertThat(SoftDelete.onlyDeleted(() -> application.page("scope", 0, 1))).hasSize(1);
    assertThat(SoftDelete.forced(() -> application.deleteStartingWith("scope"))).isEqualTo(1);
    assertThat(database().user(id)).isEqualTo(Row.GONE);
  }

  @Test
  void aStoredFunctionIsCalled() {
    application
        .jdbi()
        .useHandle(
            handle -> {
              var call = handle.createCall("{? = call UPPER(?)}");
              call.registerOutParameter(0, Types.VARCHAR).bind(1, "Ann");
              if (product() == Product.HSQLDB) {
                // It answers a function by a result set, and has no parameter for that.
                assertThatThrownBy(call::invoke).hasMessageContaining("position 0");
                return;
              }
              assertThat(call.invoke().getString(0)).isEqualTo("ANN");
            });
  }
}
