package org.softdelete.matrix.wrappers;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.RoundOfWork;

/**
 * A wrapper that watches the SQL text. In front of the driver it sees what the application said,
 * behind it what the database receives.
 */
abstract class WrapperTest extends RoundOfWork {

  private final Place place;
  private Application application;

  /** Where the wrapper stands. */
  enum Place {
    IN_FRONT("DELETE FROM users WHERE name = ?"),
    BEHIND(
        "UPDATE users SET deleted_at = CURRENT_TIMESTAMP WHERE (name = ?) AND users.deleted_at IS"
            + " NULL");

    private final String delete;

    Place(String delete) {
      this.delete = delete;
    }
  }

  WrapperTest(Place place) {
    this.place = place;
  }

  /** Says from where the pool gets connections that go through both. */
  abstract void connect(HikariConfig pool, MatrixDatabase database);

  /** The statements that the wrapper saw. */
  abstract List<String> seen();

  @Override
  protected final Application start(MatrixDatabase database) {
    var pool = new HikariDataSource();
    connect(pool, database);
    application = new JdbcApplication(pool, pool);
    return application;
  }

  @Test
  void theWrapperSeesWhatIsSaidWhereItStands() {
    application.create("watched");
    application.deleteNatively("watched");
    for (Place each : Place.values()) {
      assertThat(seen().contains(each.delete)).as(each.delete).isEqualTo(each == place);
    }
  }
}
