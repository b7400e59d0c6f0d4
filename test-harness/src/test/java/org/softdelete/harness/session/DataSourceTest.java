package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.jdbc.SoftDeleteDataSource;

/** Wrapping what is there already: a data source, one connection. */
class DataSourceTest extends SessionOnEachDatabase {

  @Test
  void aWrappedDataSourceDeletesSoftly() throws Exception {
    try (var source = wrapped("softdelete.rules", Users.RULES);
        Connection first = source.getConnection()) {
      assertThat(Users.names(first)).containsExactly("Ann");
      Users.execute(first, "DELETE FROM users");
      assertThat(Users.names(first)).isEmpty();
    }
    assertThat(users.stored()).containsExactly("Ann", "Bob");
  }

  @Test
  void whatASessionSetsEndsWithItsConnection() throws Exception {
    try (var source = wrapped("softdelete.rules", Users.RULES)) {
      try (Connection first = source.getConnection()) {
        Users.execute(first, "SET softdelete.paranoid = false");
        assertThat(Users.names(first)).containsExactly("Ann", "Bob");
      }
      try (Connection second = source.getConnection()) {
        assertThat(Users.names(second)).containsExactly("Ann");
      }
    }
  }

  @Test
  void itUnwrapsToTheRealOne() throws Exception {
    try (var source = wrapped("softdelete.rules", Users.RULES)) {
      Class<?> real = real().getClass();
      assertThat((Object) source.unwrap(DataSource.class)).isSameAs(source);
      assertThat(source.isWrapperFor(real)).isTrue();
      assertThat(source.unwrap(real)).isInstanceOf(real);
    }
  }

  @Test
  void aWrongOptionIsAnErrorOfTheFirstConnection() throws Exception {
    try (var source = wrapped("softdelete.ruels", "x")) {
      assertThatThrownBy(source::getConnection)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"))
          .hasMessageContaining("softdelete.ruels");
    }
  }

  @Test
  void oneConnectionCanBeWrapped() throws SQLException {
    try (Connection wrapped =
        SoftDelete.wrap(users.connectForReal(), SoftDelete.rules(Users.RULES))) {
      assertThat(Users.names(wrapped)).containsExactly("Ann");
      assertThat(wrapped.unwrap(Connection.class)).isSameAs(wrapped);
    }
  }

  @Test
  void wrappingTwiceIsRefused() throws SQLException {
    assertThatThrownBy(() -> SoftDelete.wrap(connection, SoftDelete.rules(Users.RULES)))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"))
        .hasMessageContaining("soft-delete connection already");
  }

  private SoftDeleteDataSource wrapped(String option, String value) throws SQLException {
    var options = new Properties();
    options.setProperty(option, value);
    return new SoftDeleteDataSource(real(), options);
  }

  private DataSource real() throws SQLException {
    if (product == Product.H2) {
      var h2 = new JdbcDataSource();
      h2.setURL(users.realUrl());
      return h2;
    }
    var postgresql = new PGSimpleDataSource();
    postgresql.setURL(users.realUrl());
    return postgresql;
  }
}
