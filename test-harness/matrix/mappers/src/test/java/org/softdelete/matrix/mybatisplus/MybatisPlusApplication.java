package org.softdelete.matrix.mybatisplus;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.MybatisSqlSessionFactoryBuilder;
import com.baomidou.mybatisplus.core.conditions.Wrapper;
import com.baomidou.mybatisplus.core.conditions.query.LambdaQueryWrapper;
import com.baomidou.mybatisplus.core.toolkit.GlobalConfigUtils;
import com.baomidou.mybatisplus.core.toolkit.Wrappers;
import com.baomidou.mybatisplus.extension.plugins.MybatisPlusInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.BlockAttackInnerInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.DataPermissionInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.OptimisticLockerInnerInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.PaginationInnerInterceptor;
import com.baomidou.mybatisplus.extension.plugins.pagination.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.MatrixDatabase;

/** The application with MyBatis-Plus. Used by one thread. */
final class MybatisPlusApplication implements Application {

  private final PooledDataSource pool;
  private final SqlSessionFactory sessions;

  MybatisPlusApplication(MatrixDatabase database) {
    pool = new PooledDataSource(SoftDeleteDriver.class.getName(), database.url(), null, null);
    var configuration =
        new MybatisConfiguration(new Environment("matrix", new JdbcTransactionFactory(), pool));
    GlobalConfigUtils.getGlobalConfig(configuration).setBanner(false);
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.addInterceptor(interceptors());
    configuration.addMapper(StoryMapper.class);
    configuration.addMapper(UserMapper.class);
    sessions = new MybatisSqlSessionFactoryBuilder().build(configuration);
  }

  private static MybatisPlusInterceptor interceptors() {
    var interceptors = new MybatisPlusInterceptor();
    interceptors.addInnerInterceptor(new DataPermissionInterceptor(new UnclassifiedOnly()));
    interceptors.addInnerInterceptor(new PaginationInnerInterceptor());
    interceptors.addInnerInterceptor(new OptimisticLockerInnerInterceptor(true));
    interceptors.addInnerInterceptor(new BlockAttackInnerInterceptor());
    return interceptors;
  }

  @Override
  public long create(String name, String... titles) {
    try (SqlSession session = sessions.openSession()) {
      var user = new User(name);
      session.getMapper(UserMapper.class).insert(user);
      StoryMapper stories = session.getMapper(StoryMapper.class);
      for (String title : titles) {
        stories.insert(new Story(user.getId(), title));
      }
      session.commit();
      return user.getId();
    }
  }

  @Override
  public Optional<Author> find(long id) {
    return inTransaction(users -> Optional.ofNullable(users.findWithTitles(id)))
        .map(user -> new Author(id, user.getName(), user.getTitles()));
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
    User user = inTransaction(users -> users.selectById(id));
    meanwhile.run();
    user.setName(name);
    if (inTransaction(users -> users.updateById(user)) != 1) {
      throw new IllegalStateException("User " + id + " was changed or deleted meanwhile");
    }
  }

  @Override
  public void delete(long id) {
    inTransaction(users -> users.deleteById(id));
  }

  @Override
  public void deleteStory(String title) {
    try (SqlSession session = sessions.openSession(true)) {
      session
          .getMapper(StoryMapper.class)
          .delete(Wrappers.lambdaQuery(Story.class).eq(Story::getTitle, title));
    }
  }

  @Override
  public void restore(long id) {
    inTransaction(users -> users.restore(id));
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    Page<User> page = Page.of(offset / limit + 1, limit);
    return names(inTransaction(users -> users.selectPage(page, inOrder(prefix))));
  }

  @Override
  public void createAll(List<String> names) {
    inTransaction(users -> users.insert(names.stream().map(User::new).toList()));
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    try (SqlSession session = sessions.openSession()) {
      UserMapper users = session.getMapper(UserMapper.class);
      users.insert(new User(name));
      users.deleteById(deleted);
      session.rollback();
    }
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return inTransaction(users -> users.delete(startingWith(prefix)));
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
    return inTransaction(users -> users.allWithDeleted(prefix + '%')).stream()
        .map(User::getName)
        .toList();
  }

  @Override
  public void close() {
    pool.forceCloseAll();
  }

  <T> T inTransaction(Function<UserMapper, T> work) {
    try (SqlSession session = sessions.openSession()) {
      T result = work.apply(session.getMapper(UserMapper.class));
      session.commit();
      return result;
    }
  }

  private static LambdaQueryWrapper<User> startingWith(String prefix) {
    return Wrappers.lambdaQuery(User.class).likeRight(User::getName, prefix);
  }

  static Wrapper<User> inOrder(String prefix) {
    return startingWith(prefix).orderByAsc(User::getName);
  }

  static List<String> names(Page<User> page) {
    return page.getRecords().stream().map(User::getName).toList();
  }
}
