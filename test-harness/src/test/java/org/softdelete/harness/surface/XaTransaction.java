package org.softdelete.harness.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.xa.PGXADataSource;
import org.softdelete.harness.database.Product;

/**
 * A transaction that a transaction manager begins and ends, past the connection. For one thread.
 */
final class XaTransaction implements AutoCloseable {

  private final XAConnection connection;
  private final XAResource resource;
  private final Xid id = new Id();

  private record Id() implements Xid {

    @Override
    public int getFormatId() {
      return 1;
    }

    @Override
    public byte[] getGlobalTransactionId() {
      return "global".getBytes(UTF_8);
    }

    @Override
    public byte[] getBranchQualifier() {
      return "branch".getBytes(UTF_8);
    }
  }

  /** Begins one on the database at {@code url}. */
  XaTransaction(Product product, String url) throws SQLException, XAException {
    connection = dataSource(product, url).getXAConnection();
    resource = connection.getXAResource();
    begin();
  }

  /** Begins another, when the one before has ended. */
  void begin() throws XAException {
    resource.start(id, XAResource.TMNOFLAGS);
  }

  /** The plain driver's connection, for what happens in the transaction. */
  Connection connection() throws SQLException {
    return connection.getConnection();
  }

  void commit() throws XAException {
    resource.end(id, XAResource.TMSUCCESS);
    resource.commit(id, true);
  }

  void rollback() throws XAException {
    resource.end(id, XAResource.TMSUCCESS);
    resource.rollback(id);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static XADataSource dataSource(Product product, String url) {
    return switch (product) {
      case H2 -> {
        var source = new JdbcDataSource();
        source.setURL(url);
        yield source;
      }
      case POSTGRESQL -> {
        var source = new PGXADataSource();
        source.setUrl(url);
        yield source;
      }
      case HSQLDB -> throw product.isNotMeant();
    };
  }
}
