package org.softdelete.matrix.springdata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.MatrixDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The application with Spring Data JDBC. Used by one thread. */
final class SpringDataJdbcApplication implements Application {

  private final AnnotationConfigApplicationContext context;
  private final UserRepository users;

  SpringDataJdbcApplication(MatrixDatabase database) {
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> new DriverManagerDataSource(database.url()));
    context.register(JdbcConfiguration.class);
    context.refresh();
    users = context.getBean(UserRepository.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public long create(String name, String... titles) {
    Set<Story> stories = Arrays.stream(titles).map(Story::new).collect(Collectors.toSet());
    return users.save(User.named(name, stories)).id();
  }

  @Override
  public Optional<Author> find(long id) {
    return users
        .findById(id)
        .map(
            user ->
                new Author(
                    id, user.name(), user.stories().stream().map(Story::title).sorted().toList()));
  }

  @Override
  public List<String> authorsOf(String title) {
    return users.authorsOf(title);
  }

  @Override
  public void rename(long id, String name) {
    renameLate(id, name, () -> {});
  }

  @Override
  public void renameLate(long id, String name, Runnable meanwhile) {
    User user = users.findById(id).orElseThrow();
    meanwhile.run();
    users.save(user.renamed(name));
  }

  @Override
  public void delete(long id) {
    users.delete(users.findById(id).orElseThrow());
  }

  @Override
  public void deleteStory(String title) {
    users.deleteStory(title);
  }

  @Override
  public void restore(long id) {
    users.restore(id);
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    var page = PageRequest.of(offset / limit, limit, Sort.by("name"));
    return users.findByNameStartingWith(prefix, page).map(User::name).getContent();
  }

  @Override
  public void createAll(List<String> names) {
    users.saveAll(names.stream().map(name -> User.named(name, Set.of())).toList());
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              create(name);
              delete(deleted);
              status.setRollbackOnly();
            });
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return users.deleteLike(prefix + '%');
  }

  @Override
  public int deleteNatively(String name) {
    return users.deleteByName(name);
  }

  @Override
  public void deleteForever(long id) {
    SoftDelete.runForced(() -> users.deleteById(id));
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return users.namesWithDeleted(prefix + '%');
  }

  @Override
  public void close() {
    context.close();
  }
}
