import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.jdbc.Statistics;

/** An application that looks at what the driver has done. */
public class Counting {

  public static void main(String[] arguments) throws Exception {
    try (Connection soft = DriverManager.getConnection("jdbc:softdelete:h2:mem:app");
        Statement statement = soft.createStatement()) {
      statement.execute("CREATE TABLE users (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
      statement.execute("DELETE FROM users");
      statement.execute("DELETE FROM users");
    }
    Statistics statistics = SoftDelete.statistics();
    System.out.println("rewritten: " + statistics.rewritten());
    System.out.println("passed on: " + statistics.passedOn());
    System.out.println("cache hits: " + statistics.cacheHits());
  }
}
