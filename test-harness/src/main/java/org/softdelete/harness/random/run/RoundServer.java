package org.softdelete.harness.random.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.random.schema.RandomView;

/**
 * A server for the databases of a round. Statements are cancelled after some seconds, as a random
 * one can take hours: nested queries multiply. Views are made by those who are judged, so that
 * their queries are filtered; those of a twin that holds deleted rows say themselves what is live.
 * For one thread.
 */
public final class RoundServer implements Server {

  private static final int MILLISECONDS = 3000;

  /** What both databases answer then (ISO/IEC 9075-2 leaves class 57 to them). */
  static final String CANCELLED = "57014";

  private final Server server;
  private final String judged;
  private final Subject subject;
  private final List<RandomView> views;
  private String name = "";
  private String url = "";

  /**
   * A server for one round.
   *
   * @param judged the name of the database that the subject works on
   */
  public RoundServer(Server server, String judged, Subject subject, List<RandomView> views) {
    this.server = server;
    this.judged = judged;
    this.subject = subject;
    this.views = views;
  }

  @Override
  public Product product() {
    return server.product();
  }

  @Override
  public String create(String database) throws SQLException {
    name = database;
    url = server.withTimeout(server.create(database), MILLISECONDS);
    return url;
  }

  @Override
  public String createAgain(String database) throws SQLException {
    name = database;
    url = server.withTimeout(server.createAgain(database), MILLISECONDS);
    return url;
  }

  @Override
  public String looksAtReferences(boolean looks) {
    return server.looksAtReferences(looks);
  }

  @Override
  public void run(Statement statement, String script) throws SQLException {
    server.run(statement, script);
    if (name.equals(judged)) {
      try (Connection connection = subject.connect(url);
          Statement through = connection.createStatement()) {
        for (RandomView view : views) {
          through.execute(view.creation());
        }
      }
      return;
    }
    boolean holdsLiveRowsOnly = name.endsWith(Content.LIVE.name().toLowerCase(Locale.ROOT));
    for (RandomView view : views) {
      statement.execute(holdsLiveRowsOnly ? view.creation() : view.filtered());
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
