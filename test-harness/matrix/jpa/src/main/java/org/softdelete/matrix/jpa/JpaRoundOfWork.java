package org.softdelete.matrix.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Forces;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.RoundOfLinks;

/** The round of work, and what else Jakarta Persistence can do. */
public abstract class JpaRoundOfWork extends RoundOfLinks {

  private JpaApplication application;

  /** For subclasses. */
  protected JpaRoundOfWork() {}

  /** Opens the persistence unit {@code matrix}; the URL alone says where. */
  protected abstract EntityManagerFactory open(String url);

  @Override
  protected final Application start(MatrixDatabase started) throws SQLException {
    started.execute("CREATE TABLE tags (user_id BIGINT, tag VARCHAR(200), deleted_at TIMESTAMP)");
    application = new JpaApplication(open(started.url("classpath:jpa.yaml")));
    linked(application, application);
    return application;
  }

  /** The application that the tests run on. */
  protected final JpaApplication application() {
    return application;
  }

  @Test
  final void aFetchJoinIsWithoutDeletedChildren() {
    long some = application.create("fetch 1", "kept", "dropped in fetch");
    long none = application.create("fetch 2", "dropped in fetch");
    application.deleteStory("dropped in fetch");
    assertThat(
            authors(
                "select distinct u from User u left join fetch u.stories where u.name like ?1",
                "fetch%"))
        .containsExactlyInAnyOrder("fetch 1 [kept]", "fetch 2 []");
    application.delete(some);
    application.delete(none);
    assertThat(
            authors(
                "select distinct u from User u left join fetch u.stories where u.name like ?1",
                "fetch%"))
        .isEmpty();
  }

  @Test
  final void anEntityGraphIsWithoutDeletedChildren() {
    long id = application.create("graph", "kept", "dropped in graph");
    application.deleteStory("dropped in graph");
    String found =
        application.inTransaction(
            entities -> {
              var graph = entities.createEntityGraph(User.class);
              graph.addAttributeNodes("stories");
              Map<String, Object> hints = Map.of("jakarta.persistence.fetchgraph", graph);
              return told(entities.find(User.class, id, hints));
            });
    assertThat(found).isEqualTo("graph [kept]");
  }

  @Test
  final void aLazyParentIsLoadedWithItsLiveChildren() {
    application.create("parent", "child", "dropped in parent");
    application.deleteStory("dropped in parent");
    String parent =
        application.inTransaction(
            entities ->
                told(
                    entities
                        .createQuery("select s from Story s where s.title = 'child'", Story.class)
                        .getSingleResult()
                        .user()));
    assertThat(parent).isEqualTo("parent [child]");
  }

  @Test
  final void countsAndSubqueriesAreWithoutDeletedRows() {
    application.create("count", "one counted", "two counted");
    application.deleteStory("one counted");
    assertThat(query("select size(u.stories) from User u where u.name = ?1", "count"))
        .containsExactly(1);
    assertThat(
            query(
                "select count(s) from User u left join u.stories s where u.name = ?1 group by u",
                "count"))
        .containsExactly(1L);
    assertThat(
            query(
                "select u.name from User u where exists"
                    + " (select s from Story s where s.user = u and s.title = ?1)",
                "one counted"))
        .isEmpty();
    application.deleteStory("two counted");
    assertThat(query("select u.name from User u where u.name = ?1 and u.stories is empty", "count"))
        .containsExactly("count");
  }

  @Test
  final void anOrphanIsDeletedSoftly() {
    long id = application.create("orphan", "kept", "left alone");
    application.transact(
        entities ->
            entities
                .find(User.class, id)
                .stories()
                .removeIf(story -> story.title().equals("left alone")));
    assertThat(titlesWithDeleted(id)).containsExactly("kept", "left alone");
    assertThat(query("select s.title from Story s where s.user.id = ?1", id))
        .containsExactly("kept");
  }

  @Test
  final void aRemoveThatCascadesIsSoftForAll() throws SQLException {
    long id = application.create("cascade", "one", "two");
    application.delete(id);
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
    assertThat(titlesWithDeleted(id)).containsExactly("one", "two");
    assertThat(query("select s.title from Story s where s.user.id = ?1", id)).isEmpty();
  }

  @Test
  final void bulkChangesReachLiveRowsOnly() {
    long id = application.create("bulk change", "one in bulk", "two in bulk");
    application.deleteStory("one in bulk");
    assertThat(update("update Story s set s.title = 'changed' where s.user.id = ?1", id))
        .isEqualTo(1);
    assertThat(
            update(
                "delete from Story s where s.user.id in (select u.id from User u where u.name = ?1)",
                "bulk change"))
        .isEqualTo(1);
    assertThat(titlesWithDeleted(id)).containsExactly("changed", "one in bulk");
  }

  @Test
  final void aBatchOfRemovesIsSoft() throws SQLException {
    List<Long> ids = createMany("batch");
    application.transact(entities -> ids.forEach(id -> remove(entities, id)));
    for (long id : ids) {
      assertThat(database().user(id)).isEqualTo(Row.DELETED);
    }
  }

  @Test
  final void aBatchWithARowThatWasDeletedMeanwhileIsRefusedAsAWhole() throws SQLException {
    List<Long> ids = createMany("late batch");
    assertThatThrownBy(
            () ->
                application.transact(
                    entities -> {
                      ids.forEach(id -> remove(entities, id));
                      application.deleteNatively("late batch 3");
                    }))
        .isInstanceOf(PersistenceException.class);
    assertThat(application.page("late batch", 0, 10)).hasSize(ids.size() - 1);
  }

  @Test
  final void aStaleEntityThatIsMergedResurrectsNothing() throws SQLException {
    long id = application.create("stale");
    User stale = application.inTransaction(entities -> entities.find(User.class, id));
    application.delete(id);
    stale.rename("resurrected");
    assertThatThrownBy(() -> application.transact(entities -> entities.merge(stale)))
        .isInstanceOf(OptimisticLockException.class);
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
    assertThat(application.page("resurrected", 0, 1)).isEmpty();
  }

  @Test
  final void anEntityThatMapsTheMarkerResurrectsNothing() throws SQLException {
    long id = application.create("marked");
    application.delete(id);
    assertThatThrownBy(
            () ->
                application.transact(
                    entities -> {
                      MarkedUser marked =
                          SoftDelete.withDeleted(() -> entities.find(MarkedUser.class, id));
                      assertThat(marked.deletedAt()).isNotNull();
                      marked.revive();
                    }))
        .isInstanceOf(PersistenceException.class);
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
  }

  @Test
  final void aCollectionOfValuesIsDeletedSoftly() {
    long id = application.create("tagged");
    application.transact(entities -> tags(entities, id).addAll(Set.of("a", "b", "c")));
    application.transact(entities -> tags(entities, id).remove("b"));
    assertThat(storedTags(id)).containsExactly("a", "c");
    application.transact(entities -> tags(entities, id).clear());
    assertThat(storedTags(id)).isEmpty();
    assertThat(SoftDelete.withDeleted(() -> storedTags(id))).containsExactly("a", "b", "c");
  }

  @Test
  final void aPessimisticLockFindsLiveRowsOnly() {
    long id = application.create("locked");
    assertThat(locked(id)).isEqualTo("locked []");
    application.delete(id);
    assertThat(locked(id)).isEqualTo("nobody");
  }

  @Test
  final void aStreamIsWithoutDeletedRows() {
    createMany("stream");
    application.deleteNatively("stream 2");
    List<String> names =
        application.inTransaction(
            entities -> {
              try (Stream<String> stream =
                  entities
                      .createQuery(
                          "select u.name from User u where u.name like 'stream%' order by u.name",
                          String.class)
                      .getResultStream()) {
                return stream.toList();
              }
            });
    assertThat(names).containsExactly("stream 1", "stream 3", "stream 4", "stream 5");
  }

  @Test
  @Forces
  final void hintsInNativeQueriesHold() throws SQLException {
    long id = application.create("hinted");
    application.delete(id);
    List<?> names =
        application.inTransaction(
            entities ->
                entities
                    .createNativeQuery(
                        "/*+ paranoid(false) */ SELECT name FROM users WHERE id = ?1")
                    .setParameter(1, id)
                    .getResultList());
    assertThat(names.toString()).isEqualTo("[hinted]");
    int count =
        application.inTransaction(
            entities ->
                entities
                    .createNativeQuery("/*+ force */ DELETE FROM users WHERE id = ?1")
                    .setParameter(1, id)
                    .executeUpdate());
    assertThat(count).isEqualTo(1);
    assertThat(database().user(id)).isEqualTo(Row.GONE);
  }

  private List<Long> createMany(String prefix) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(number -> application.create(prefix + ' ' + number))
        .toList();
  }

  private static void remove(EntityManager entities, long id) {
    entities.remove(entities.find(User.class, id));
  }

  private List<String> authors(String jpql, String pattern) {
    return application.inTransaction(
        entities ->
            entities
                .createQuery(jpql, User.class)
                .setParameter(1, pattern)
                .getResultStream()
                .map(JpaRoundOfWork::told)
                .toList());
  }

  private static String told(User user) {
    return user.name() + ' ' + user.toAuthor().titles();
  }

  private List<Object> query(String jpql, Object parameter) {
    return application.inTransaction(
        entities ->
            entities.createQuery(jpql, Object.class).setParameter(1, parameter).getResultList());
  }

  private int update(String jpql, Object parameter) {
    return application.inTransaction(
        entities -> entities.createQuery(jpql).setParameter(1, parameter).executeUpdate());
  }

  private List<Object> titlesWithDeleted(long user) {
    return SoftDelete.withDeleted(
        () -> query("select s.title from Story s where s.user.id = ?1 order by s.title", user));
  }

  private static Set<String> tags(EntityManager entities, long id) {
    return entities.find(MarkedUser.class, id).tags();
  }

  private List<String> storedTags(long id) {
    return application.inTransaction(entities -> tags(entities, id).stream().sorted().toList());
  }

  private String locked(long id) {
    Function<EntityManager, User> find =
        entities -> entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
    return application.inTransaction(
        entities -> {
          User user = find.apply(entities);
          return user == null ? "nobody" : told(user);
        });
  }
}
