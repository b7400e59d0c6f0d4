package org.softdelete.harness.random.script;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.RandomSchema;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.Session;

/** How far a script has come: what its next statement can name, and whether in a transaction. */
final class Course {

  private final Dice dice;
  private final Product product;
  private final RandomSchema schema;
  private Session session;
  private List<String> lastingPath;
  private @Nullable Mark atBegin;
  private @Nullable Mark atSavepoint;
  private int names;

  /** What a transaction can go back to. */
  private record Mark(Session session, List<String> lastingPath) {}

  /** The start of a script. */
  Course(Dice dice, Product product, RandomSchema schema) {
    this.dice = dice;
    this.product = product;
    this.schema = schema;
    this.session = Session.start(schema.tables());
    this.lastingPath = session.path();
  }

  Dice dice() {
    return dice;
  }

  Product product() {
    return product;
  }

  boolean onPostgresql() {
    return product == Product.POSTGRESQL;
  }

  RandomSchema schema() {
    return schema;
  }

  Session session() {
    return session;
  }

  boolean inTransaction() {
    return session.inTransaction();
  }

  /** A name that nothing has. */
  String newName(String kind) {
    return "fresh_" + kind + ++names;
  }

  /** A number that grows, and of which no two are the same. */
  int newNumber() {
    return ++names;
  }

  boolean atSavepoint() {
    return atSavepoint != null;
  }

  void begin() {
    atBegin = new Mark(session, lastingPath);
    session = session.inTransaction(true);
  }

  void savepoint() {
    atSavepoint = new Mark(session, lastingPath);
  }

  void rollbackToSavepoint() {
    returnTo(Objects.requireNonNull(atSavepoint));
  }

  void commit() {
    session = session.along(lastingPath);
    end();
  }

  /** What a rollback leaves: H2 has committed whatever defines something. */
  void rollback() {
    if (onPostgresql()) {
      returnTo(Objects.requireNonNull(atBegin));
    }
    end();
  }

  private void returnTo(Mark mark) {
    session = mark.session();
    lastingPath = mark.lastingPath();
  }

  private void end() {
    session = session.inTransaction(false);
    atBegin = null;
    atSavepoint = null;
  }

  void add(RandomTable table) {
    session = session.with(table);
  }

  void remove(RandomTable table) {
    session = session.without(table);
  }

  /** Another path, for good or until the transaction ends. */
  void follow(List<String> path, boolean lasting) {
    session = session.along(path);
    if (lasting) {
      lastingPath = path;
    }
  }
}
