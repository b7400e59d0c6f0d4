package org.softdelete.harness.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.jdbc.database.Database;
import org.softdelete.rewrite.model.Catalog;

/** What a catalog says depends on the session that asks, and does nothing to it. */
@ExtendWith(Servers.Parameter.class)
class CatalogSessionsTest {

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL"})
  void aTemporaryTableIsThatOfItsSession(Product product, Servers servers) throws SQLException {
    String url = servers.only(product).create("catalog_temporary");
    try (Connection first = DriverManager.getConnection(url);
        Connection second = DriverManager.getConnection(url)) {
      run(first, "CREATE LOCAL TEMPORARY TABLE mine (id INT)");
      run(second, "CREATE LOCAL TEMPORARY TABLE yours (id INT)");

      assertThat(text(product, first, "mine"))
          .endsWith("temporary %smine (id)".formatted(own(product)));
      assertThat(text(product, second, "mine"))
          .isEqualTo("temporary %syours".formatted(own(product)));
      assertThat(catalog(product, first, "mine").shared())
          .isEqualTo(catalog(product, second, "yours").shared());
    }
  }

  private static String own(Product product) {
    return product == Product.POSTGRESQL ? "pg_temp." : "";
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.relations.KnownDatabase#products")
  void whatATransactionMadeIsSeenByItAlone(Product product, Servers servers) throws SQLException {
    String url = servers.get(product).create("catalog_transaction");
    try (Connection first = DriverManager.getConnection(url);
        Connection second = DriverManager.getConnection(url)) {
      run(first, "CREATE TABLE users (id INT)");
      first.setAutoCommit(false);
      second.setAutoCommit(false);
      run(
          first,
          product == Product.POSTGRESQL ? "CREATE VIEW v AS TABLE users" : "SELECT 1 FROM users");

      assertThat(text(product, first, "users"))
          .contains("relation users (id)")
          .matches(text -> product != Product.POSTGRESQL || text.contains("view v -> users"));
      assertThat(text(product, second, "users")).isEqualTo("relation users (id)");
      assertThat(first.getAutoCommit()).isFalse();
      first.rollback();
      second.rollback();
      second.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    }
  }

  @Test
  void underAutoCommitNothingIsLeftOpen(Servers servers) throws SQLException {
    String url = servers.only(Product.POSTGRESQL).create("catalog_auto_commit");
    Database postgresql = KnownDatabase.of(Product.POSTGRESQL);
    try (Connection plain = DriverManager.getConnection(url)) {
      postgresql.catalog(plain, List.of("users"));

      assertThat(postgresql.isInTransaction(plain)).isFalse();
    }
  }

  @Test
  void aPathIsNotNeededToFindTheCatalog(Servers servers) throws SQLException {
    String url = servers.only(Product.POSTGRESQL).create("catalog_path");
    try (Connection plain = DriverManager.getConnection(url)) {
      run(plain, "CREATE TABLE pg_class (oid INT); CREATE TABLE users (id INT)");
      run(plain, "SET search_path = public, pg_catalog");

      assertThat(text(Product.POSTGRESQL, plain, "users"))
          .isEqualTo("relation pg_class\nrelation users (id)");
    }
  }

  @Test
  void aUserWithoutRightsSeesAllOfPostgresqlsCatalog(Servers servers) throws SQLException {
    String url = servers.only(Product.POSTGRESQL).create("catalog_rights");
    try (Connection plain = DriverManager.getConnection(url)) {
      run(plain, "CREATE TABLE users (id INT); CREATE VIEW v AS TABLE users");
      String all = text(Product.POSTGRESQL, plain, "users");
      run(plain, "CREATE ROLE nobody; SET ROLE nobody");

      assertThat(text(Product.POSTGRESQL, plain, "users")).isEqualTo(all);
      run(plain, "RESET ROLE; DROP ROLE nobody");
    }
  }

  @Test
  void whereH2IgnoresCaseSoDoesWhoAsksForColumns(Servers servers) throws SQLException {
    servers.only(Product.H2);
    String url = "jdbc:h2:mem:catalog_case;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    try (Connection plain = DriverManager.getConnection(url)) {
      run(plain, "CREATE TABLE \"Users\" (id INT)");
      run(plain, "CREATE VIEW v AS SELECT id FROM users");

      assertThat(text(Product.H2, plain, "users"))
          .isEqualTo("relation \"Users\" (id)\nrelation v\nview v -> \"Users\"");
    }
  }

  private static Catalog catalog(Product product, Connection plain, String table)
      throws SQLException {
    return KnownDatabase.of(product).catalog(plain, List.of(table));
  }

  private static String text(Product product, Connection plain, String table) throws SQLException {
    Database database = KnownDatabase.of(product);
    return new CatalogText(database.dialect(plain), catalog(product, plain, table)).text();
  }

  private static void run(Connection plain, String sql) throws SQLException {
    try (Statement statement = plain.createStatement()) {
      statement.execute(sql);
    }
  }
}
