package org.softdelete.matrix.mybatis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.MatrixDatabase;

/** The application with MyBatis and its own pool. Used by one thread. */
final class MybatisApplication implements Application {

  private final PooledDataSource pool;
  private final SqlSessionFactory sessions;

  MybatisApplication(MatrixDatabase database) {
    pool = new PooledDataSource(SoftDeleteDriver.class.getName(), database.url(), null, null);
    var configuration =
        new Configuration(new Environment("matrix", new JdbcTransactionFactory(), pool));
    configuration.addMapper(UserMapper.class);
    sessions = new SqlSessionFactoryBuilder().build(configuration);
  }

  SqlSessionFactory sessions() {
    return sessions;
  }

  @Override
  public long create(String name, String... titles) {
    return inTransaction(
        users -> {
          User user = insert(users, name);
          for (String title : titles) {
            users.insertStory(user.id, title);
          }
          return user.id;
        });
  }

  @Override
  public Optional<Author> find(long id) {
    return inTransaction(users -> Optional.ofNullable(users.find(id)))
        .map(user -> new Author(user.id, user.name, user.titles));
  }

  @Override
  public List<String> authorsOf(String title) {
    return inTransaction(users -> users.authorsOf(title));
  }

  @Override
  public void rename(long id, String name) {
    renameLate(id, name, () -> {});
  }

  @Override
  public void renameLate(long id, String name, Runnable meanwhile) {
    User user = inTransaction(users -> Optional.ofNullable(users.find(id))).orElseThrow();
    meanwhile.run();
    user.name = name;
    if (inTransaction(users -> users.update(user)) != 1) {
      throw new IllegalStateException("User " + id + " was changed or deleted meanwhile");
    }
  }

  @Override
  public void delete(long id) {
    inTransaction(users -> users.delete(id));
  }

  @Override
  public void deleteStory(String title) {
    inTransaction(users -> users.deleteStory(title));
  }

  @Override
  public void restore(long id) {
    inTransaction(users -> users.restore(id));
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    return inTransaction(users -> users.names(prefix + '%', new RowBounds(offset, limit)));
  }

  @Override
  public void createAll(List<String> names) {
    try (SqlSession session = sessions.openSession(ExecutorType.BATCH)) {
      UserMapper users = session.getMapper(UserMapper.class);
      names.forEach(name -> insert(users, name));
      session.commit();
    }
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    try (SqlSession session = sessions.openSession()) {
      UserMapper users = session.getMapper(UserMapper.class);
      insert(users, name);
      users.delete(deleted);
      session.rollback();
    }
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return inTransaction(users -> users.deleteLike(prefix + '%'));
  }

  @Override
  public int deleteNatively(String name) {
    return inTransaction(users -> users.deleteByName(name));
  }

  @Override
  public void deleteForever(long id) {
    inTransaction(users -> users.deleteForever(id));
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return inTransaction(users -> users.namesWithDeleted(prefix + '%'));
  }

  @Override
  public void close() {
    pool.forceCloseAll();
  }

  private <T> T inTransaction(Function<UserMapper, T> work) {
    try (SqlSession session = sessions.openSession()) {
      T result = work.apply(session.getMapper(UserMapper.class));
      session.commit();
      return result;
    }
  }

  private static User insert(UserMapper users, String name) {
    var user = new User();
    user.name = name;
    users.insert(user);
    return user;
  }
}
