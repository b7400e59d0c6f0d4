package org.softdelete.benchmarks.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.apache.shardingsphere.driver.api.yaml.YamlShardingSphereDataSourceFactory;

/** ShardingSphere as {@code shardingsphere.yaml} sets it up. */
final class ShardingSphere {

  private ShardingSphere() {}

  static Connection open(Database database, String url) throws SQLException {
    try (InputStream template = ShardingSphere.class.getResourceAsStream("/shardingsphere.yaml")) {
      String yaml =
          new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8)
              .replace("(driver)", database.driver())
              .replace("(url)", url)
              .replace("(user)", database.user());
      return YamlShardingSphereDataSourceFactory.createDataSource(
              yaml.getBytes(StandardCharsets.UTF_8))
          .getConnection();
    } catch (IOException e) {
      throw new UncheckedIOException("shardingsphere.yaml cannot be read", e);
    }
  }
}
