package org.softdelete.matrix.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlOutParameter;
import org.springframework.jdbc.core.SqlParameter;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcCall;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

@MatrixEntry(
    name = "Spring `JdbcTemplate`, `NamedParameterJdbcTemplate`, `JdbcClient`",
    group = Group.MAPPERS,
    library = JdbcTemplate.class,
    alsoOn = Product.HSQLDB)
class JdbcTemplateTest extends RoundOfWork {

  private JdbcTemplateApplication application;
  private JdbcTemplate template;

  @Override
  protected Application start(MatrixDatabase database) {
    application = new JdbcTemplateApplication(database);
    template = application.template();
    return application;
  }

  @Test
  void rowsArriveOneByOne() {
    application.createAll(List.of("stream 1", "stream 2", "stream 3"));
    application.deleteNatively("stream 2");
    template.setFetchSize(1);
    try (Stream<String> names =
        template.queryForStream(
            "SELECT name FROM users WHERE name LIKE 'stream%' ORDER BY name",
            (row, number) -> row.getString(1))) {
      assertThat(names).containsExactly("stream 1", "stream 3");
    }
  }

  @Test
  void aListOfKeysIsDeletedSoftly() throws SQLException {
    long first = application.create("list 1");
    long second = application.create("list 2");
    application.delete(first);
    int count =
        new NamedParameterJdbcTemplate(template)
            .update(
                "DELETE FROM users WHERE id IN (:ids)", Map.of("ids", List.of(first, second, -1)));
    assertThat(count).isEqualTo(1);
    assertThat(database().user(second)).isEqualTo(Row.DELETED);
  }

  @Test
  @Forces
  void aBatchOfStatementsCountsWhatItDeleted() throws SQLException {
    long first = application.create("texts 1");
    long second = application.create("texts 2");
    int[] counts =
        template.batchUpdate(
            "DELETE FROM users WHERE name = 'texts 1'",
            "DELETE FROM users WHERE name LIKE 'texts%'",
            "/*+ force */ DELETE FROM users WHERE name = 'texts 2'");
    assertThat(counts).containsExactly(1, 1, 1);
    assertThat(database().user(first)).isEqualTo(Row.DELETED);
    assertThat(database().user(second)).isEqualTo(Row.GONE);
  }

  @Test
  void anInsertIsBuiltFromTheCatalog() throws SQLException {
    Number id =
        new SimpleJdbcInsert(template)
            .withTableName("users")
            .usingColumns("name")
            .usingGeneratedKeyColumns("id")
            .executeAndReturnKey(Map.of("name", "simple"));
    assertThat(database().user(id.longValue())).isEqualTo(Row.LIVE);
  }

  @Test
  void anInsertOfEveryColumnSendsNullToAFlag() throws SQLException {
    prepare("CREATE TABLE flags (id INTEGER PRIMARY KEY, gone BOOLEAN DEFAULT FALSE NOT NULL)");
    var insert = new SimpleJdbcInsert(template).withTableName("flags");
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> insert.execute(Map.of("id", 1)));
    new SimpleJdbcInsert(template)
        .withTableName("flags")
        .usingColumns("id")
        .execute(Map.of("id", 1));
    assertThat(database().query("SELECT id FROM flags")).containsExactly("1");
  }

  @Test
  void aStoredFunctionIsCalled() {
    // H2 answers a call with a result too; read first, it would leave nothing for the parameter.
    var skipping = new JdbcTemplate(template.getDataSource());
    skipping.setSkipResultsProcessing(true);
    var call =
        new SimpleJdbcCall(skipping)
            .withFunctionName("UPPER")
            .withoutProcedureColumnMetaDataAccess()
            .declareParameters(
                new SqlOutParameter("result", Types.VARCHAR),
                new SqlParameter("text", Types.VARCHAR));
    if (product() == Product.HSQLDB) {
      // It answers a function by a result set, and has no parameter for that.
      assertThatThrownBy(() -> call.executeFunction(String.class, "Ann"))
          .hasMessageContaining("Not OUT or INOUT mode");
      return;
    }
    assertThat(call.executeFunction(String.class, "Ann")).isEqualTo("ANN");
  }

  @Test
  void whatIsRefusedIsAMistakeOfTheProgrammer() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> template.update("TRUNCATE TABLE users RESTART IDENTITY"))
        .withMessageContaining("force");
  }

  @Test
  void aKeyThatADeletedRowHoldsIsADuplicate() {
    long id = application.create("key");
    application.delete(id);
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> template.update("INSERT INTO users (id, name) VALUES (?, 'key')", id));
  }

  @Test
  @Forces
  void aScopeHoldsForATransactionInIt() throws SQLException {
    long id = application.create("scope");
    SoftDelete.runForced(
        () -> application.transactions().executeWithoutResult(status -> application.delete(id)));
    assertThat(database().user(id)).isEqualTo(Row.GONE);
  }
}
