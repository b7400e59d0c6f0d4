package org.softdelete.matrix;

import java.util.List;
import java.util.Optional;

/**
 * A small application, written with one library in the way that the library's manual shows. It
 * knows the tables {@code users} and {@code stories}, and nothing of soft deletes but what {@link
 * #deleteForever}, {@link #namesWithDeleted} and {@link #restore} need. Each method is a
 * transaction of its own. Used by one thread.
 */
public interface Application extends AutoCloseable {

  /** Stores a user with stories, and returns the user's generated key. */
  long create(String name, String... titles);

  /** Loads a user by key, with the stories through the association if the library has such. */
  Optional<Author> find(long id);

  /** The names of users who have a story of this title, by a query with a join, in order. */
  List<String> authorsOf(String title);

  /** Loads a user, changes the name, saves. */
  void rename(long id, String name);

  /**
   * Loads a user, lets something happen meanwhile, and saves under the version that was loaded.
   *
   * @throws RuntimeException the library's own, if the row was changed or deleted meanwhile
   */
  void renameLate(long id, String name, Runnable meanwhile);

  /** Deletes a user as an entity, or by key. */
  void delete(long id);

  /** Deletes the stories of this title as entities, or by key. */
  void deleteStory(String title);

  /** Brings a deleted user back: {@code UPDATE users SET deleted_at = NULL WHERE id = …}. */
  void restore(long id);

  /** A page of the names that start with {@code prefix}, in order, by the library's pagination. */
  List<String> page(String prefix, int offset, int limit);

  /** Stores users in one batch. */
  void createAll(List<String> names);

  /** Stores a user, deletes another, and rolls both back. */
  void createAndDeleteAndRollBack(String name, long deleted);

  /** Deletes by one statement in the library's own language, and returns the count. */
  int deleteStartingWith(String prefix);

  /** Deletes by a statement in SQL, and returns the count. */
  int deleteNatively(String name);

  /** Really deletes a user, as is natural for the library: by hint, comment or scope. */
  void deleteForever(long id);

  /** Names that start with {@code prefix}, deleted users included, in order. */
  List<String> namesWithDeleted(String prefix);

  @Override
  void close();
}
