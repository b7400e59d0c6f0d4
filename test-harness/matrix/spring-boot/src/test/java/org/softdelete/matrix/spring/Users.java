package org.softdelete.matrix.spring;

import java.util.List;
import java.util.Optional;
import org.softdelete.matrix.jpa.User;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The users. Thread-safe. */
interface Users extends JpaRepository<User, Long> {

  List<User> findByStoriesTitleOrderByName(String title);

  @EntityGraph(attributePaths = "stories")
  Optional<User> findWithStoriesByName(String name);

  Page<User> findByNameStartingWith(String prefix, Pageable page);

  boolean existsByName(String name);

  @Modifying
  @Query("delete from User u where u.name like concat(:prefix, '%')")
  int deleteStartingWith(String prefix);

  @Modifying
  @Query(value = "DELETE FROM users WHERE name = :name", nativeQuery = true)
  int deleteNatively(String name);

  @Modifying
  @Query(value = "UPDATE users SET deleted_at = NULL WHERE id = :id", nativeQuery = true)
  void restore(long id);

  @Modifying
  @Query(value = "/*+ force */ DELETE FROM users WHERE id = :id", nativeQuery = true)
  void deleteForever(long id);

  @Query(
      value =
          "/*+ paranoid(false) */ SELECT name FROM users WHERE name LIKE concat(:prefix, '%')"
              + " ORDER BY name",
      nativeQuery = true)
  List<String> namesWithDeleted(String prefix);
}
