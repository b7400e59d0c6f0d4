package org.softdelete.matrix.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.jdbc.SoftDeleteDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class WrappedPoolTest {

  @Test
  void aPoolAndAConnectionShareOneConfiguration() throws Exception {
    try (var pool = new HikariDataSource();
        Connection raw = DriverManager.getConnection("jdbc:h2:mem:wrapped")) {
      pool.setJdbcUrl("jdbc:h2:mem:wrapped");
      SoftDelete softDelete = SoftDelete.builder().rules("classpath:softdelete.yaml").build();
      SoftDeleteDataSource source = softDelete.wrap(pool);
      Connection connection = softDelete.wrap(raw);
      for (JdbcTemplate template :
          new JdbcTemplate[] {new JdbcTemplate(source), templateOn(connection)}) {
        assertThat(template.queryForList("SHOW softdelete.tables")).hasSize(4);
      }
    }
  }

  private static JdbcTemplate templateOn(Connection connection) {
    return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }
}
