package org.softdelete.harness.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.FixtureTable;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;

/**
 * Where a delete slips through unread, both sides really delete and are alike: that is why the rows
 * themselves are watched. Here doors are left open, and rows are lost that no comparison misses.
 */
@ExtendWith(Servers.Parameter.class)
class LossesAreSeenTest {

  private static final Subject DRIVER = Subject.driver("classpath:fixture/rules.yaml");

  private static final Fixture FIXTURE =
      new Fixture(
          """
          CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20), deleted_at TIMESTAMP);
          INSERT INTO users VALUES
            (1, 'Ann', NULL), (2, 'Bob', TIMESTAMP '2024-01-01 00:00:00'),
            (3, 'buried', TIMESTAMP '2024-01-01 00:00:00');
          """,
          List.of(new FixtureTable("users", List.of("id"), Optional.of("deleted_at IS NULL"))),
          List.of("badges", "members"));

  private static final String NEW_USER = "INSERT INTO users (id, name) VALUES (50, 'new')";

  private static final String[] PARTITIONED = {
    "CREATE TABLE badges (id INT, gone BOOLEAN DEFAULT FALSE NOT NULL) PARTITION BY RANGE (id)",
    "CREATE TABLE badges_low PARTITION OF badges FOR VALUES FROM (0) TO (10)",
    "CREATE TABLE badges_high PARTITION OF badges FOR VALUES FROM (10) TO (20)",
    "INSERT INTO badges (id) VALUES (5)"
  };

  @Test
  void aDeleteThatReallyHappensOnBothSides(Servers servers) throws SQLException {
    for (Product product : Product.values()) {
      Verdict verdict =
          judged(
              servers,
              product,
              unread("DELETE"),
              NEW_USER,
              "DELETE FROM users WHERE id = 50",
              "SELECT * FROM users ORDER BY id");
      assertThat(verdict.alike()).as(verdict::report).isTrue();
      assertThat(verdict.breaches()).hasSize(1).first().asString().containsIgnoringCase("users");
      assertThat(verdict.equal()).isFalse();
      assertThat(verdict.report()).contains("whatever the twin says", "Really deleted");
    }
  }

  @Test
  void aDeleteByAViewThatIsLetThrough(Servers servers) throws SQLException {
    assertIsSeenOnly(
        judged(
            servers,
            Product.POSTGRESQL,
            unread("pv"),
            "CREATE VIEW pv AS SELECT id, name FROM users",
            NEW_USER,
            "WITH d AS (DELETE FROM pv WHERE id = 50 RETURNING *) SELECT * FROM d"),
        "Really deleted from public.users: (50,new,)");
  }

  @Test
  void aDeleteByASynonymThatIsLetThrough(Servers servers) throws SQLException {
    assertIsSeenOnly(
        judged(
            servers,
            Product.H2,
            unread("people"),
            "CREATE SYNONYM people FOR users",
            NEW_USER,
            "DELETE FROM people WHERE id = 50",
            "DROP SYNONYM people"),
        "Really deleted from PUBLIC.USERS: [50, new, null]");
  }

  @Test
  void aPartitionThatIsNotKnown(Servers servers) throws SQLException {
    for (String sql : List.of("DELETE FROM badges_low", "TRUNCATE badges_low")) {
      assertIsSeenOnly(
          judged(
              servers,
              Product.POSTGRESQL,
              unread("badges_low$"),
              Stream.concat(Stream.of(PARTITIONED), Stream.of(sql)).toArray(String[]::new)),
          "Really deleted from public.badges_low: ");
    }
  }

  @Test
  void anAncestorThatIsNotKnown(Servers servers) throws SQLException {
    assertIsSeenOnly(
        judged(
            servers,
            Product.POSTGRESQL,
            unread("FROM base"),
            "CREATE TABLE base (id INT)",
            "CREATE TABLE members (deleted_at TIMESTAMP) INHERITS (base)",
            "INSERT INTO members VALUES (7)",
            "DELETE FROM base"),
        "Really deleted from public.members: (7,)");
  }

  @Test
  void aTableThatAScriptMakes(Servers servers) throws SQLException {
    for (Product product : Product.STANDARD) {
      Verdict verdict =
          judged(
              servers,
              product,
              unread("^DELETE"),
              "CREATE TABLE members (id INT, deleted_at TIMESTAMP)",
              "INSERT INTO members (id) VALUES (7)",
              "DELETE FROM members",
              "DROP TABLE members");
      assertThat(verdict.alike()).as(verdict::report).isTrue();
      assertThat(verdict.breaches()).hasSize(1);
    }
  }

  @Test
  void aCascade(Servers servers) throws SQLException {
    assertIsSeenOnly(
        judged(
            servers,
            Product.POSTGRESQL,
            unread("FROM parents"),
            "CREATE TABLE parents (id INT PRIMARY KEY)",
            "CREATE TABLE members (id INT REFERENCES parents ON DELETE CASCADE, deleted_at TIMESTAMP)",
            "INSERT INTO parents VALUES (1)",
            "INSERT INTO members VALUES (1)",
            "DELETE FROM parents"),
        "Really deleted from public.members: (1,)");
  }

  @Test
  void aDeletedRowThatIsShown(Servers servers) throws SQLException {
    for (Product product : Product.STANDARD) {
      assertThat(judged(servers, product, unread("SELECT"), "SELECT * FROM users").breaches())
          .hasSize(1)
          .first()
          .asString()
          .contains("A deleted row is shown: [3, buried");
    }
  }

  @Test
  void whatMayHappenIsNoLoss(Servers servers) throws SQLException {
    for (Product product : Product.STANDARD) {
      assertThat(
              judged(
                      servers,
                      product,
                      DRIVER,
                      NEW_USER,
                      "/*+ force */ DELETE FROM users WHERE id = 50",
                      "/*+ paranoid(false) */ SELECT * FROM users WHERE id = 1")
                  .breaches())
          .isEmpty();
    }
    assertThat(
            judged(
                    servers,
                    Product.POSTGRESQL,
                    DriverManager::getConnection,
                    "BEGIN",
                    "DELETE FROM users WHERE id = 1",
                    "ROLLBACK",
                    "BEGIN; DELETE FROM users WHERE id = 1; ROLLBACK")
                .breaches())
        .isEmpty();
    assertThat(
            judged(
                    servers,
                    Product.POSTGRESQL,
                    DRIVER,
                    Stream.concat(Stream.of(PARTITIONED), Stream.of("UPDATE badges SET id = 15"))
                        .toArray(String[]::new))
                .breaches())
        .isEmpty();
  }

  @Test
  void aTableThatIsRenamedIsNoLongerListed(Servers servers) throws SQLException {
    for (Product product : Product.STANDARD) {
      Verdict verdict =
          judged(
              servers,
              product,
              DriverManager::getConnection,
              NEW_USER,
              "ALTER TABLE users RENAME TO users_old",
              "DELETE FROM users_old WHERE id = 50",
              "ALTER TABLE users_old RENAME TO users");
      assertThat(verdict.breaches()).isEmpty();
    }
  }

  @Test
  void aForcedStatementExcusesNoOther(Servers servers) throws SQLException {
    for (Product product : Product.STANDARD) {
      Verdict verdict =
          judged(
              servers,
              product,
              unread("DELETE FROM users WHERE id = 50"),
              NEW_USER,
              "/*+ force */ DELETE FROM users WHERE id = 40",
              "DELETE FROM users WHERE id = 50");
      assertThat(verdict.breaches()).hasSize(1);
    }
  }

  private static void assertIsSeenOnly(Verdict verdict, String breach) {
    assertThat(verdict.alike()).as(verdict::report).isTrue();
    assertThat(verdict.breaches()).hasSize(1).first().asString().contains(breach);
  }

  private static Subject unread(String pattern) {
    return new LetThrough(DRIVER, Pattern.compile(pattern));
  }

  private static Verdict judged(Servers servers, Product product, Subject subject, String... sql)
      throws SQLException {
    String name = "loss_" + Long.toUnsignedString(System.nanoTime());
    try (Oracle oracle = new Oracle(servers.get(product), name, FIXTURE, subject)) {
      return oracle.judge(Script.of("losses", "", Stream.of(sql).map(Step::of).toList()));
    }
  }
}
