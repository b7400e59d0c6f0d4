package org.softdelete.matrix.springdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.RoundOfLinks;
import org.softdelete.matrix.springdata.KeyedUser.KeyedStory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.transaction.support.TransactionTemplate;

@MatrixEntry(
    name = "Spring Data JDBC",
    group = Group.MAPPERS,
    library = JdbcAggregateOperations.class,
    alsoOn = Product.HSQLDB,
    said = "hint in `@Query`; scope around a repository")
class SpringDataJdbcTest extends RoundOfLinks {

  private SpringDataJdbcApplication application;
  private UserRepository users;

  @Override
  protected Application start(MatrixDatabase database) {
    application = new SpringDataJdbcApplication(database);
    users = application.bean(UserRepository.class);
    linked(
        application,
        new Labelling(
            application.bean(JdbcAggregateOperations.class),
            application.bean(TransactionTemplate.class)));
    return application;
  }

  @Test
  void aPageCountsLiveRows() {
    application.createAll(List.of("count 1", "count 2", "count 3"));
    application.deleteNatively("count 2");
    var page = users.findByNameStartingWith("count", PageRequest.of(0, 1));
    assertThat(page.getTotalElements()).isEqualTo(2);
    assertThat(users.countByNameStartingWith("count")).isEqualTo(2);
    assertThat(SoftDelete.withDeleted(() -> users.countByNameStartingWith("count"))).isEqualTo(3);
  }

  @Test
  void theChildrenOfASavedAggregateAreDeletedSoftlyAndWrittenAgain() {
    long id = application.create("parent", "first", "second");
    application.rename(id, "father");
    assertThat(application.find(id).orElseThrow().titles()).containsExactly("first", "second");
    assertThat(SoftDelete.withDeleted(() -> users.authorsOf("first")))
        .as("one story that was deleted, and one in its place")
        .containsExactly("father", "father");
  }

  @Test
  void theChildrenOfADeletedAggregateAreDeletedWithIt() throws SQLException {
    long id = application.create("mother", "left behind");
    users.deleteAllById(List.of(id));
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
    assertThat(SoftDelete.onlyDeleted(() -> users.authorsOf("left behind")))
        .containsExactly("mother");
  }

  @Test
  void childrenWithKeysCannotBeWrittenAgain() {
    long id = application.create("keyed", "kept");
    var aggregates = application.bean(JdbcAggregateOperations.class);
    KeyedUser user = aggregates.findById(id, KeyedUser.class);
    assertThat(user.stories()).extracting(KeyedStory::title).containsExactly("kept");
    var transactions = application.bean(TransactionTemplate.class);
    assertThatThrownBy(() -> transactions.execute(status -> aggregates.save(user)))
        .hasStackTraceContaining(DuplicateKeyException.class.getName());
    assertThat(application.find(id).orElseThrow().titles()).containsExactly("kept");
  }
}
