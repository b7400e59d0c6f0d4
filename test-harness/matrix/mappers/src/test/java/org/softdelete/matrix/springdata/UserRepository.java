package org.softdelete.matrix.springdata;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.PagingAndSortingRepository;

/** Users, by what every repository can do, by queries made of names, and by SQL. */
interface UserRepository
    extends ListCrudRepository<User, Long>, PagingAndSortingRepository<User, Long> {

  Page<User> findByNameStartingWith(String prefix, Pageable page);

  long countByNameStartingWith(String prefix);

  @Query(
      """
      SELECT u.name FROM users u JOIN stories s ON s.user_id = u.id
      WHERE s.title = :title ORDER BY u.name
      """)
  List<String> authorsOf(String title);

  @Modifying
  @Query("DELETE FROM stories WHERE title = :title")
  void deleteStory(String title);

  @Modifying
  @Query("UPDATE users SET deleted_at = NULL WHERE id = :id")
  void restore(long id);

  @Modifying
  @Query("DELETE FROM users WHERE name LIKE :pattern")
  int deleteLike(String pattern);

  @Modifying
  @Query("DELETE FROM users WHERE name = :name")
  int deleteByName(String name);

  @Query("/*+ paranoid(false) */ SELECT name FROM users WHERE name LIKE :pattern ORDER BY name")
  List<String> namesWithDeleted(String pattern);
}
