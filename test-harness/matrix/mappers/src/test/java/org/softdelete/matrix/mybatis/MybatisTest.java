package org.softdelete.matrix.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.mapping.VendorDatabaseIdProvider;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
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

@MatrixEntry(
    name = "MyBatis",
    group = Group.MAPPERS,
    library = SqlSession.class,
    alsoOn = Product.HSQLDB,
    said = "hint in the SQL of the mapper")
class MybatisTest extends RoundOfWork {

  private MybatisApplication application;

  @Override
  protected Application start(MatrixDatabase database) {
    application = new MybatisApplication(database);
    return application;
  }

  @Test
  void aCursorIsWithoutDeletedRows() throws IOException {
    application.createAll(List.of("cursor 1", "cursor 2", "cursor 3", "cursor 4", "cursor 5"));
    application.deleteNatively("cursor 3");
    try (SqlSession session = application.sessions().openSession();
        Cursor<String> names = session.getMapper(UserMapper.class).streamNames("cursor%")) {
      assertThat(names).containsExactly("cursor 1", "cursor 2", "cursor 4", "cursor 5");
    }
  }

  @Test
  void aListOfKeysIsDeletedSoftly() throws SQLException {
    long first = application.create("foreach 1");
    long second = application.create("foreach 2");
    application.delete(first);
    try (SqlSession session = application.sessions().openSession(true)) {
      var users = session.getMapper(UserMapper.class);
      assertThat(users.deleteAll(List.of(first, second, -1L))).isEqualTo(1);
    }
    assertThat(database().user(second)).isEqualTo(Row.DELETED);
  }

  @Test
  @Forces
  void aBatchCountsWhatItDeletedSoftly() throws SQLException {
    long live = application.create("batch 1");
    long deleted = application.create("batch 2");
    application.delete(deleted);
    try (SqlSession session = application.sessions().openSession(ExecutorType.BATCH)) {
      var users = session.getMapper(UserMapper.class);
      users.delete(live);
      users.delete(deleted);
      users.deleteForever(deleted);
      var results = session.flushStatements();
      session.commit();
      assertThat(results).hasSize(2);
      assertThat(results.get(0).getUpdateCounts()).containsExactly(1, 0);
      assertThat(results.get(1).getUpdateCounts()).containsExactly(1);
    }
    assertThat(database().user(live)).isEqualTo(Row.DELETED);
    assertThat(database().user(deleted)).isEqualTo(Row.GONE);
  }

  @Test
  @Forces
  void aScopeHoldsForABatchThatBeginsInIt() throws SQLException {
    long soft = application.create("scope 1");
    long hard = application.create("scope 2");
    try (SqlSession session = application.sessions().openSession(ExecutorType.BATCH)) {
      var users = session.getMapper(UserMapper.class);
      users.delete(soft);
      assertThatThrownBy(() -> SoftDelete.forced(() -> users.delete(hard)))
          .hasMessageContaining("Execute the batch before that");
      session.flushStatements();
      SoftDelete.forced(() -> users.delete(hard));
      session.commit();
    }
    assertThat(database().user(soft)).isEqualTo(Row.DELETED);
    assertThat(database().user(hard)).isEqualTo(Row.GONE);
  }

  @Test
  void aScopeHoldsForAStatementThatIsUsedAgain() {
    long id = application.create("reuse 1");
    application.delete(id);
    try (SqlSession session = application.sessions().openSession(ExecutorType.REUSE)) {
      var users = session.getMapper(UserMapper.class);
      assertThat(users.find(id)).isNull();
      session.clearCache();
      assertThat(SoftDelete.withDeleted(() -> users.find(id))).isNotNull();
      session.clearCache();
      assertThat(users.find(id)).isNull();
    }
  }

  @Test
  void theCacheOfASessionKnowsNothingOfScopes() {
    long id = application.create("cache 1");
    application.delete(id);
    try (SqlSession session = application.sessions().openSession()) {
      var users = session.getMapper(UserMapper.class);
      assertThat(users.find(id)).isNull();
      assertThat(SoftDelete.withDeleted(() -> users.find(id)))
          .as("MyBatis answers the same question from its cache, and asks the driver nothing")
          .isNull();
    }
  }

  @Test
  void aStoredFunctionIsCalled() {
    try (SqlSession session = application.sessions().openSession()) {
      var call = new UserMapper.UpperCall();
      call.text = "Ann";
      var users = session.getMapper(UserMapper.class);
      if (product() == Product.HSQLDB) {
        assertThatThrownBy(() -> users.upper(call)).hasMessageContaining("Not OUT or INOUT mode");
        return; // It answers a function by a result set, and has no parameter for that.
      }
      users.upper(call);
      assertThat(call.result).isEqualTo("ANN");
    }
  }

  @Test
  void theDatabaseIsKnownByItsName() {
    var source = application.sessions().getConfiguration().getEnvironment().getDataSource();
    assertThat(new VendorDatabaseIdProvider().getDatabaseId(source))
        .isEqualToIgnoringCase(
            product() == Product.HSQLDB ? "HSQL Database Engine" : product().name());
  }
}
