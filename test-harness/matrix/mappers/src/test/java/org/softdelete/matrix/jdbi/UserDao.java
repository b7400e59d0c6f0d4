package org.softdelete.matrix.jdbi;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowReducer;
import org.softdelete.matrix.Author;

/** The statements of the application, each bound to a method. */
@RegisterConstructorMapper(User.class)
public interface UserDao extends SqlObject {

  @SqlUpdate("INSERT INTO users (name) VALUES (:name)")
  @GetGeneratedKeys("id")
  long insert(String name);

  @SqlBatch("INSERT INTO users (name) VALUES (:name)")
  int[] insertAll(List<String> name);

  @SqlQuery("SELECT id, name, version FROM users WHERE id = :id")
  Optional<User> find(long id);

  @SqlQuery(
      """
      SELECT u.id, u.name, s.title FROM users u LEFT JOIN stories s ON s.user_id = u.id
      WHERE u.id = :id ORDER BY s.title
      """)
  @UseRowReducer(TitlesOfUsers.class)
  Optional<Author> findWithTitles(long id);

  @SqlQuery(
      """
      SELECT u.name FROM users u JOIN stories s ON s.user_id = u.id
      WHERE s.title = :title ORDER BY u.name
      """)
  List<String> authorsOf(String title);

  @SqlUpdate(
      "UPDATE users SET name = :name, version = version + 1 WHERE id = :id AND version = :version")
  boolean update(@BindMethods User user);

  @SqlUpdate("DELETE FROM users WHERE id = :id")
  void delete(long id);

  @SqlBatch("DELETE FROM users WHERE id = :id")
  int[] deleteAll(List<Long> id);

  @SqlUpdate("DELETE FROM stories WHERE title = :title")
  void deleteStory(String title);

  @SqlUpdate("UPDATE users SET deleted_at = NULL WHERE id = :id")
  void restore(long id);

  @SqlQuery(
      "SELECT name FROM users WHERE name LIKE :pattern ORDER BY name LIMIT :limit OFFSET :offset")
  List<String> page(String pattern, int offset, int limit);

  @SqlUpdate("DELETE FROM users WHERE name LIKE :pattern")
  int deleteLike(String pattern);

  @SqlUpdate("/*+ force */ DELETE FROM users WHERE id = :id")
  void deleteForever(long id);

  @SqlQuery("/*+ paranoid(false) */ SELECT name FROM users WHERE name LIKE :pattern ORDER BY name")
  List<String> namesWithDeleted(String pattern);
}
