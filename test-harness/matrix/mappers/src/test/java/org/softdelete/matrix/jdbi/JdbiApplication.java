package org.softdelete.matrix.jdbi;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.MatrixDatabase;

/** The application with Jdbi. Used by one thread. */
final class JdbiApplication implements Application {

  private final Jdbi jdbi;
  private final UserDao users;

  JdbiApplication(MatrixDatabase database) {
    jdbi = Jdbi.create(database.url()).installPlugin(new SqlObjectPlugin());
    users = jdbi.onDemand(UserDao.class);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public long create(String name, String... titles) {
    return jdbi.inTransaction(
        handle -> {
          long id = handle.attach(UserDao.class).insert(name);
          insertStories(handle, id, titles);
          return id;
        });
  }

  private static void insertStories(Handle handle, long userId, String... titles) {
    try (PreparedBatch batch =
        handle.prepareBatch("INSERT INTO stories (user_id, title) VALUES (:user, :title)")) {
      for (String title : titles) {
        batch.bind("user", userId).bind("title", title).add();
      }
      batch.execute();
    }
  }

  @Override
  public Optional<Author> find(long id) {
    return users.findWithTitles(id);
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
    User user = users.find(id).orElseThrow();
    meanwhile.run();
    if (!users.update(new User(id, name, user.version()))) {
      throw new IllegalStateException("User " + id + " was changed or deleted meanwhile");
    }
  }

  @Override
  public void delete(long id) {
    users.delete(id);
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
    return users.page(prefix + '%', offset, limit);
  }

  @Override
  public void createAll(List<String> names) {
    users.insertAll(names);
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    jdbi.useTransaction(
        handle -> {
          UserDao inTransaction = handle.attach(UserDao.class);
          inTransaction.insert(name);
          inTransaction.delete(deleted);
          handle.rollback();
        });
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return users.deleteLike(prefix + '%');
  }

  @Override
  public int deleteNatively(String name) {
    return jdbi.withHandle(handle -> handle.execute("DELETE FROM users WHERE name = ?", name));
  }

  @Override
  public void deleteForever(long id) {
    users.deleteForever(id);
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return users.namesWithDeleted(prefix + '%');
  }

  @Override
  public void close() {
    // Each call opened a connection and closed it.
  }
}
