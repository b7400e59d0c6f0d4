import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.softdelete.jdbc.SoftDelete;

/**
 * An application with its own parsers on the class path. It is compiled when it is run, so against
 * the very versions that it runs with.
 */
public class BesideOtherVersions {

  public static void main(String[] arguments) throws Exception {
    try (Connection soft = DriverManager.getConnection("jdbc:softdelete:h2:mem:app");
        Connection plain = DriverManager.getConnection("jdbc:h2:mem:app");
        Statement statement = soft.createStatement()) {
      statement.execute("CREATE TABLE users (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
      statement.execute("INSERT INTO users (id) VALUES (1), (2)");
      print("deleted", statement.executeUpdate("DELETE FROM users WHERE id = 1"));
      print("seen", count(soft));
      print("in the table", count(plain));
      print("read twice", SoftDelete.statistics().secondReadings().confirmed() > 0);
    }
    print(jarOf(CCJSqlParserUtil.class), CCJSqlParserUtil.parse("DELETE FROM users"));
    print(jarOf(Load.class), new Load(LoadSettings.builder().build()).loadFromString("{users: 1}"));
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM users")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String jarOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
        .getFileName()
        .toString();
  }

  private static void print(String what, Object value) {
    System.out.println(what + ": " + value);
  }
}
