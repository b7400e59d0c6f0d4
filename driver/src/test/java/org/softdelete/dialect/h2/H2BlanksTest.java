package org.softdelete.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softdelete.dialect.Names.Unquoted;
import org.softdelete.sql.Scanner;

/** Which characters part words, asked of H2 itself. */
class H2BlanksTest {

  @Test
  void wordsArePartedWhereH2PartsThem() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE users (id INT)");
      for (int c : IntStream.range(0x80, 0x10000).filter(H2BlanksTest::mayBeBlank).toArray()) {
        String sql = "SELECT id FROM%cusers".formatted((char) c);
        assertThat(Scanner.scan(sql, H2Dialect.of(Unquoted.UPPER).lexis()).size() == 4)
            .as("U+%04X parts words", c)
            .isEqualTo(isAccepted(statement, sql));
      }
    }
  }

  private static boolean mayBeBlank(int c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.isIdentifierIgnorable(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }

  private static boolean isAccepted(Statement statement, String sql) {
    try {
      return statement.execute(sql);
    } catch (SQLException e) {
      return false;
    }
  }
}
