package org.softdelete.matrix.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

/** What the pages say of the annotations that this driver can take the place of. */
class AnnotationsTest {

  /** By the one annotation. */
  @Entity(name = "Soft")
  @SoftDelete
  static class Soft {
    @Id int id;
  }

  /** By the two annotations. */
  @Entity(name = "Marked")
  @SQLDelete(sql = "UPDATE Marked SET deleted = TRUE WHERE id = ?")
  @SQLRestriction("deleted = FALSE")
  static class Marked {
    @Id int id;
    boolean deleted;
  }

  /** Refers to one that is soft-deleted, and loads it late. */
  @Entity(name = "Lazy")
  static class Lazy {
    @Id int id;

    @ManyToOne(fetch = FetchType.LAZY)
    Soft soft;
  }

  @Test
  void theOneMakesEntitiesAndBulkDeletesSoft() {
    assertThat(rowsAfter(Soft.class, session -> session.remove(session.find(Soft.class, 1))))
        .isOne();
    assertThat(
            rowsAfter(
                Soft.class, session -> session.createMutationQuery("delete Soft").executeUpdate()))
        .isOne();
  }

  @Test
  void theTwoMakeEntitiesSoftButNotBulkDeletes() {
    assertThat(rowsAfter(Marked.class, session -> session.remove(session.find(Marked.class, 1))))
        .isOne();
    assertThat(
            rowsAfter(
                Marked.class,
                session -> session.createMutationQuery("delete Marked").executeUpdate()))
        .isZero();
  }

  @Test
  void neitherIsSeenInNativeQueries() {
    for (Class<?> entity : List.of(Soft.class, Marked.class)) {
      assertThat(
              rowsAfter(
                  entity,
                  session ->
                      session
                          .createNativeMutationQuery("DELETE FROM " + entity.getSimpleName())
                          .executeUpdate()))
          .isZero();
    }
  }

  @Test
  void theOneRefusesAssociationsThatAreLazy() {
    Configuration configuration = configuration(Soft.class).addAnnotatedClass(Lazy.class);
    assertThatThrownBy(configuration::buildSessionFactory)
        .hasMessageContaining("cannot be mapped as LAZY");
  }

  /** As long as an application is not changed yet that moves to the driver. */
  @Test
  void bothWaysGoTogether() {
    for (Class<?> entity : List.of(Soft.class, Marked.class)) {
      Configuration both =
          configuration(entity)
              .setProperty(
                  "hibernate.connection.url",
                  "jdbc:softdelete:h2:mem:;softdelete.rules=classpath:annotations.yaml");
      try (var factory = both.buildSessionFactory()) {
        factory.inTransaction(session -> session.persist(make(entity)));
        factory.inTransaction(session -> session.remove(session.find(entity, 1)));
        Object found = factory.fromTransaction(session -> session.find(entity, 1));
        assertThat(found).isNull();
        assertThat(rows(factory, entity)).isZero();
        assertThat(
                org.softdelete.jdbc.SoftDelete.<Long, RuntimeException>withDeleted(
                    () -> rows(factory, entity)))
            .isOne();
      }
    }
  }

  /** How many rows a table has in the end, of one that was stored. */
  private static long rowsAfter(Class<?> entity, Consumer<Session> work) {
    try (var factory = configuration(entity).buildSessionFactory()) {
      factory.inTransaction(session -> session.persist(make(entity)));
      factory.inTransaction(work);
      return rows(factory, entity);
    }
  }

  private static long rows(SessionFactory factory, Class<?> entity) {
    return factory.fromTransaction(
        session ->
            session
                .createNativeQuery("SELECT count(*) FROM " + entity.getSimpleName(), Long.class)
                .getSingleResult());
  }

  private static Object make(Class<?> entity) {
    if (entity == Soft.class) {
      var soft = new Soft();
      soft.id = 1;
      return soft;
    }
    var marked = new Marked();
    marked.id = 1;
    return marked;
  }

  private static Configuration configuration(Class<?> entity) {
    return new Configuration()
        .addAnnotatedClass(entity)
        .setProperty("hibernate.connection.url", "jdbc:h2:mem:")
        .setProperty("hibernate.hbm2ddl.auto", "create")
        .setProperty("hibernate.connection.pool_size", "1");
  }
}
