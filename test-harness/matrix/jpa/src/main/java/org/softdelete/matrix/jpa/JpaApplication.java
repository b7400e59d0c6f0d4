package org.softdelete.matrix.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.Links;

/** The application on Jakarta Persistence. Used by one thread. */
public final class JpaApplication implements Application, Links {

  private final EntityManagerFactory factory;

  /**
   * An application on {@code factory}.
   *
   * @param factory closed with the application
   */
  public JpaApplication(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /**
   * Does {@code work} in a transaction, with an entity manager of its own. Rolls back if the work
   * throws, or has marked the transaction for it.
   */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      EntityTransaction transaction = entities.getTransaction();
      transaction.begin();
      try {
        T result = work.apply(entities);
        if (!transaction.getRollbackOnly()) {
          transaction.commit();
        }
        return result;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }

  /** As {@link #inTransaction}, for work without a result. */
  public void transact(Consumer<EntityManager> work) {
    inTransaction(
        entities -> {
          work.accept(entities);
          return true;
        });
  }

  @Override
  public long create(String name, String... titles) {
    return inTransaction(
        entities -> {
          var user = new User(name);
          List.of(titles).forEach(user::tell);
          entities.persist(user);
          entities.flush();
          return user.id();
        });
  }

  @Override
  public Optional<Author> find(long id) {
    return inTransaction(
        entities -> Optional.ofNullable(entities.find(User.class, id)).map(User::toAuthor));
  }

  @Override
  public List<String> authorsOf(String title) {
    return inTransaction(
        entities ->
            entities
                .createQuery(
                    "select u.name from User u join u.stories s where s.title = :title"
                        + " order by u.name",
                    String.class)
                .setParameter("title", title)
                .getResultList());
  }

  @Override
  public void rename(long id, String name) {
    transact(entities -> entities.find(User.class, id).rename(name));
  }

  @Override
  public void renameLate(long id, String name, Runnable meanwhile) {
    transact(
        entities -> {
          User user = entities.find(User.class, id);
          meanwhile.run();
          user.rename(name);
        });
  }

  @Override
  public void delete(long id) {
    transact(entities -> entities.remove(entities.find(User.class, id)));
  }

  @Override
  public void deleteStory(String title) {
    transact(
        entities ->
            entities
                .createQuery("select s from Story s where s.title = :title", Story.class)
                .setParameter("title", title)
                .getResultList()
                .forEach(entities::remove));
  }

  @Override
  public void restore(long id) {
    transact(
        entities ->
            entities
                .createNativeQuery("UPDATE users SET deleted_at = NULL WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate());
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    return inTransaction(
        entities -> {
          CriteriaBuilder builder = entities.getCriteriaBuilder();
          CriteriaQuery<String> query = builder.createQuery(String.class);
          Root<User> user = query.from(User.class);
          query
              .select(user.get("name"))
              .where(builder.like(user.get("name"), prefix + '%'))
              .orderBy(builder.asc(user.get("name")));
          return entities
              .createQuery(query)
              .setFirstResult(offset)
              .setMaxResults(limit)
              .getResultList();
        });
  }

  @Override
  public void createAll(List<String> names) {
    transact(entities -> names.forEach(name -> entities.persist(new User(name))));
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    transact(
        entities -> {
          entities.persist(new User(name));
          entities.remove(entities.find(User.class, deleted));
          entities.flush();
          entities.getTransaction().setRollbackOnly();
        });
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return inTransaction(
        entities ->
            entities
                .createQuery("delete from User u where u.name like :pattern")
                .setParameter("pattern", prefix + '%')
                .executeUpdate());
  }

  @Override
  public int deleteNatively(String name) {
    return inTransaction(
        entities ->
            entities
                .createNativeQuery("DELETE FROM users WHERE name = ?1")
                .setParameter(1, name)
                .executeUpdate());
  }

  /** In a scope, which holds until the entity manager has sent the delete: at the commit. */
  @Override
  public void deleteForever(long id) {
    SoftDelete.runForced(() -> delete(id));
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return SoftDelete.withDeleted(() -> page(prefix, 0, Integer.MAX_VALUE));
  }

  @Override
  public void createLabel(String name, int weight) {
    transact(entities -> entities.persist(new Label(name, weight)));
  }

  @Override
  public OptionalInt weight(String label) {
    Label found = inTransaction(entities -> entities.find(Label.class, label));
    return found == null ? OptionalInt.empty() : OptionalInt.of(found.weight());
  }

  @Override
  public void deleteLabel(String name) {
    transact(entities -> entities.remove(entities.find(Label.class, name)));
  }

  @Override
  public void link(long user, String... labels) {
    transact(entities -> labelled(entities, user).add(labels(entities, labels)));
  }

  @Override
  public void unlink(long user, String label) {
    transact(entities -> labelled(entities, user).remove(label));
  }

  @Override
  public void relink(long user, String... labels) {
    transact(entities -> labelled(entities, user).replace(labels(entities, labels)));
  }

  @Override
  public List<String> labels(long user) {
    return inTransaction(entities -> labelled(entities, user).names());
  }

  private static LabelledUser labelled(EntityManager entities, long user) {
    return entities.find(LabelledUser.class, user);
  }

  private static List<Label> labels(EntityManager entities, String... names) {
    return Arrays.stream(names).map(name -> entities.find(Label.class, name)).toList();
  }

  @Override
  public void close() {
    factory.close();
  }
}
