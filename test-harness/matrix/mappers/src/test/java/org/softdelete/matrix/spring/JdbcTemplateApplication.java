package org.softdelete.matrix.spring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.MatrixDatabase;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The application with Spring's templates and its client. Used by one thread. */
final class JdbcTemplateApplication implements Application {

  private final JdbcTemplate template;
  private final NamedParameterJdbcTemplate named;
  private final JdbcClient client;
  private final TransactionTemplate transactions;

  JdbcTemplateApplication(MatrixDatabase database) {
    var source = new DriverManagerDataSource(database.url());
    template = new JdbcTemplate(source);
    named = new NamedParameterJdbcTemplate(template);
    client = JdbcClient.create(named);
    transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** A row of {@code users}. */
  private record User(long id, String name, int version) {}

  JdbcTemplate template() {
    return template;
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  @Override
  public long create(String name, String... titles) {
    return transactions.execute(
        status -> {
          var key = new GeneratedKeyHolder();
          client
              .sql("INSERT INTO users (name) VALUES (:name)")
              .param("name", name)
              .update(key, "id");
          long id = key.getKeyAs(Long.class);
          template.batchUpdate(
              "INSERT INTO stories (user_id, title) VALUES (?, ?)",
              Arrays.stream(titles).map(title -> new Object[] {id, title}).toList());
          return id;
        });
  }

  @Override
  public Optional<Author> find(long id) {
    List<String> titles =
        client
            .sql("SELECT title FROM stories WHERE user_id = :id ORDER BY title")
            .param("id", id)
            .query(String.class)
            .list();
    return load(id).map(user -> new Author(id, user.name, titles));
  }

  private Optional<User> load(long id) {
    return client
        .sql("SELECT id, name, version FROM users WHERE id = :id")
        .param("id", id)
        .query(User.class)
        .optional();
  }

  @Override
  public List<String> authorsOf(String title) {
    return template.queryForList(
        """
        SELECT u.name FROM users u JOIN stories s ON s.user_id = u.id
        WHERE s.title = ? ORDER BY u.name
        """,
        String.class,
        title);
  }

  @Override
  public void rename(long id, String name) {
    renameLate(id, name, () -> {});
  }

  @Override
  public void renameLate(long id, String name, Runnable meanwhile) {
    User user = load(id).orElseThrow();
    meanwhile.run();
    int count =
        client
            .sql(
                """
                UPDATE users SET name = :name, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .paramSource(new User(id, name, user.version))
            .update();
    if (count != 1) {
      throw new OptimisticLockingFailureException("User " + id + " was changed or deleted");
    }
  }

  @Override
  public void delete(long id) {
    template.update("DELETE FROM users WHERE id = ?", id);
  }

  @Override
  public void deleteStory(String title) {
    named.update("DELETE FROM stories WHERE title = :title", Map.of("title", title));
  }

  @Override
  public void restore(long id) {
    template.update("UPDATE users SET deleted_at = NULL WHERE id = ?", id);
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    return named.queryForList(
        "SELECT name FROM users WHERE name LIKE :pattern ORDER BY name LIMIT :limit OFFSET :offset",
        Map.of("pattern", prefix + '%', "limit", limit, "offset", offset),
        String.class);
  }

  @Override
  public void createAll(List<String> names) {
    template.batchUpdate(
        "INSERT INTO users (name) VALUES (?)",
        names,
        names.size(),
        (insert, name) -> insert.setString(1, name));
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    transactions.executeWithoutResult(
        status -> {
          create(name);
          delete(deleted);
          status.setRollbackOnly();
        });
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return template.update("DELETE FROM users WHERE name LIKE ?", prefix + '%');
  }

  @Override
  public int deleteNatively(String name) {
    return client.sql("DELETE FROM users WHERE name = ?").param(name).update();
  }

  @Override
  public void deleteForever(long id) {
    template.update("/*+ force */ DELETE FROM users WHERE id = ?", id);
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return client
        .sql("/*+ paranoid(false) */ SELECT name FROM users WHERE name LIKE :pattern ORDER BY name")
        .param("pattern", prefix + '%')
        .query(String.class)
        .list();
  }

  @Override
  public void close() {
    // Each call opened a connection and closed it.
  }
}
