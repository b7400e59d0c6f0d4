package org.softdelete.matrix.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Forces;
import org.softdelete.matrix.Links;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.RoundOfLinks;
import org.softdelete.matrix.jpa.User;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.domain.PageRequest;

/** The round of work, and what else repositories can do. */
abstract class SpringBootRoundOfWork extends RoundOfLinks {

  private Application application;
  private Users users;

  /** The classes that the application consists of. */
  abstract Class<?>[] sources();

  /** What {@code application.properties} says of the database. */
  abstract Map<String, Object> properties(MatrixDatabase started) throws IOException;

  @Override
  protected final Application start(MatrixDatabase started) throws IOException {
    var context = new SpringApplicationBuilder(sources()).properties(properties(started)).run();
    users = context.getBean(Users.class);
    application = context.getBean(Application.class);
    linked(application, context.getBean(Links.class));
    return application;
  }

  @Test
  final void aPageCountsLiveRowsOnly() {
    application.createAll(List.of("total 1", "total 2", "total 3", "total 4"));
    application.deleteNatively("total 2");
    var page = users.findByNameStartingWith("total", PageRequest.of(0, 2));
    assertThat(page.getTotalElements()).isEqualTo(3);
    assertThat(page.getTotalPages()).isEqualTo(2);
  }

  @Test
  final void anEntityGraphIsWithoutDeletedChildren() {
    application.create("graph", "kept", "dropped");
    application.deleteStory("dropped");
    assertThat(users.findWithStoriesByName("graph"))
        .map(user -> user.toAuthor().titles())
        .contains(List.of("kept"));
  }

  @Test
  final void aDeletedRowDoesNotExist() {
    long id = application.create("exists");
    assertThat(users.existsByName("exists")).isTrue();
    assertThat(users.existsById(id)).isTrue();
    application.delete(id);
    assertThat(users.existsByName("exists")).isFalse();
    assertThat(users.existsById(id)).isFalse();
  }

  @Test
  final void deletesInOneStatementAreSoft() throws SQLException {
    long first = application.create("batch 1");
    long second = application.create("batch 2");
    users.deleteAllByIdInBatch(List.of(first, second));
    assertThat(users.findAllById(List.of(first, second))).isEmpty();
    assertThat(database().user(first)).isEqualTo(Row.DELETED);
    assertThat(database().user(second)).isEqualTo(Row.DELETED);
  }

  @Test
  @Forces
  final void scopesHoldForRepositories() throws SQLException {
    long id = application.create("scope");
    users.deleteById(id);
    assertThat(SoftDelete.withDeleted(() -> users.findById(id))).map(User::name).contains("scope");
    SoftDelete.runForced(() -> SoftDelete.runOnlyDeleted(() -> users.deleteById(id)));
    assertThat(database().user(id)).isEqualTo(Row.GONE);
  }

  @Test
  @Forces
  final void aMethodOfARepositoryIsAScope() throws SQLException {
    long deleted = application.create("method 1");
    users.deleteById(deleted);
    long id = application.create("method 2");
    List<User> all = SoftDelete.withDeleted(users::findAll); // or onlyDeleted
    SoftDelete.runForced(() -> users.deleteById(id)); // really
    assertThat(all).extracting(User::name).contains("method 1");
    assertThat(database().user(deleted)).isEqualTo(Row.DELETED);
    assertThat(database().user(id)).isEqualTo(Row.GONE);
  }
}
