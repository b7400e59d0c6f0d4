package org.softdelete.matrix.shardingsphere;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.shardingsphere.driver.ShardingSphereDriver;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.RoundOfWork;

/** Two databases behind ShardingSphere, which is behind the driver. */
@MatrixEntry(
    name = "ShardingSphere-JDBC over two databases, `jdbc:softdelete:shardingsphere:…`",
    group = Group.DISTRIBUTED,
    library = ShardingSphereDriver.class)
class ShardingSphereTest extends RoundOfWork {

  private MatrixDatabase second;
  private Application application;

  @Override
  protected MatrixDatabase create(Server server, String name) throws SQLException {
    second = super.create(server, name + "_2");
    return super.create(server, name);
  }

  @Override
  protected Application start(MatrixDatabase first) throws IOException {
    var pool = new HikariDataSource();
    // A connection of ShardingSphere holds connections of its own pools for as long as it is open.
    pool.setMaximumPoolSize(1);
    pool.setJdbcUrl(
        "jdbc:softdelete:shardingsphere:absolutepath:%s?softdelete.rules=classpath:matrix.yaml"
            .formatted(configuration(first)));
    application = new JdbcApplication(pool, pool);
    return application;
  }

  @Override
  protected Row row(long id) throws SQLException {
    Row first = database().user(id);
    return first == Row.GONE ? second.user(id) : first;
  }

  @Test
  void rowsOfBothDatabasesAreDeletedByOneStatement() throws SQLException {
    application.createAll(Stream.iterate(1, i -> i + 1).limit(20).map(i -> "shard " + i).toList());
    assertThat(application.deleteStartingWith("shard")).isEqualTo(20);
    assertThat(application.page("shard", 0, 20)).isEmpty();
    String deleted = "SELECT name FROM users WHERE name LIKE 'shard %' AND deleted_at IS NOT NULL";
    List<String> inFirst = database().query(deleted);
    List<String> inSecond = second.query(deleted);
    assertThat(inFirst).isNotEmpty();
    assertThat(inSecond).isNotEmpty();
    assertThat(inFirst.size() + inSecond.size()).isEqualTo(20);
  }

  private Path configuration(MatrixDatabase first) throws IOException {
    String template = Files.readString(Path.of("src/test/resources/sharding.yaml"));
    boolean h2 = product() == Product.H2;
    if (h2) {
      // ShardingSphere compares the columns' names as the database has them.
      template = template.replaceAll("(shardingColumn: |\\$\\{)id", "$1ID");
      template = template.replaceAll("(shardingColumn: |\\$\\{)user_id", "$1USER_ID");
    }
    String filled =
        template
            .replace("DRIVER", h2 ? "org.h2.Driver" : "org.postgresql.Driver")
            .replace("FIRST_URL", first.realUrl())
            .replace("SECOND_URL", second.realUrl())
            .replace("username: postgres", h2 ? "username: ''" : "username: postgres");
    return Files.writeString(Path.of("target", product() + ".yaml").toAbsolutePath(), filled);
  }
}
