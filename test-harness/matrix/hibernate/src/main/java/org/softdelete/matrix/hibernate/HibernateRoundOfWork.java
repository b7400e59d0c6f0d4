package org.softdelete.matrix.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.Forces;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.jpa.JpaRoundOfWork;

/** The round of work, and what else Hibernate can do. */
public abstract class HibernateRoundOfWork extends JpaRoundOfWork {

  /** For subclasses. */
  protected HibernateRoundOfWork() {}

  /** By the URL alone; Hibernate finds the dialect, and what the schema lacks, by the metadata. */
  @Override
  protected final EntityManagerFactory open(String url) {
    return Persistence.createEntityManagerFactory(
        "matrix",
        Map.of(
            "jakarta.persistence.jdbc.url",
            url,
            "hibernate.hbm2ddl.auto",
            "validate",
            "hibernate.jdbc.batch_size",
            20,
            "hibernate.use_sql_comments",
            true));
  }

  @Test
  final void scrollableResultsAreWithoutDeletedRows() {
    long first = application().create("scroll 1");
    application().create("scroll 2");
    application().create("scroll 3");
    application().delete(first);
    List<String> names =
        application()
            .inTransaction(
                entities -> {
                  var read = new ArrayList<String>();
                  try (var results =
                      entities
                          .unwrap(Session.class)
                          .createQuery(
                              "select u.name from User u where u.name like 'scroll%' order by u.name",
                              String.class)
                          .scroll()) {
                    results.last();
                    read.add(results.get());
                    results.first();
                    read.add(results.get());
                  }
                  return read;
                });
    assertThat(names).containsExactly("scroll 3", "scroll 2");
  }

  /**
   * PostgreSQL's dialect sends hints in front of the statement; H2's takes them for index names,
   * and HSQLDB's sends none.
   */
  @Test
  @Forces
  final void queryHintsHoldOnPostgresql() throws SQLException {
    long id = application().create("hint 1");
    application().create("hint 2");
    application().delete(id);
    if (product() == Product.H2) {
      assertThatThrownBy(this::namesByHint).isInstanceOf(PersistenceException.class);
      return;
    }
    if (product() == Product.HSQLDB) {
      assertThat(namesByHint()).containsExactly("hint 2");
      return;
    }
    assertThat(namesByHint()).containsExactly("hint 1", "hint 2");
    assertThat(deletesByHints()).isEqualTo(1);
    assertThat(database().user(id)).isEqualTo(Row.GONE);
    assertThat(application().page("hint", 0, 10)).containsExactly("hint 2");
  }

  private List<String> namesByHint() {
    return application()
        .inTransaction(
            entities ->
                entities
                    .unwrap(Session.class)
                    .createQuery(
                        "select u.name from User u where u.name like 'hint%' order by u.name",
                        String.class)
                    .addQueryHint("paranoid(false)")
                    .getResultList());
  }

  private int deletesByHints() {
    return application()
        .inTransaction(
            entities ->
                entities
                    .createQuery("delete from User u where u.name like 'hint%'")
                    .unwrap(Query.class)
                    .addQueryHint("force")
                    .addQueryHint("paranoid(only)")
                    .executeUpdate());
  }

  /** Hibernate writes a blank behind the comment's opening, so that it never is a hint. */
  @Test
  final void aCommentIsNoHint() {
    long id = application().create("comment");
    application().delete(id);
    List<String> names =
        application()
            .inTransaction(
                entities ->
                    entities
                        .createQuery(
                            "select u.name from User u where u.name = 'comment'", String.class)
                        .setHint("org.hibernate.comment", "+ paranoid(false)")
                        .getResultList());
    assertThat(names).isEmpty();
  }
}
