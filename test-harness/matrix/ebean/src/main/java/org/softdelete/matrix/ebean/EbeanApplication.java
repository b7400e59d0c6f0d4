package org.softdelete.matrix.ebean;

import io.ebean.Database;
import io.ebean.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.Links;
import org.softdelete.matrix.ebean.query.QStory;
import org.softdelete.matrix.ebean.query.QUser;

/** The application on Ebean. Used by one thread. */
final class EbeanApplication implements Application, Links {

  private final Database database;

  EbeanApplication(Database database) {
    this.database = database;
  }

  /** Users to be queried. */
  QUser users() {
    return new QUser(database);
  }

  /** Saves what was changed. */
  void save(User user) {
    database.save(user);
  }

  @Override
  public long create(String name, String... titles) {
    var user = new User(name);
    for (String title : titles) {
      user.stories().add(new Story(user, title));
    }
    database.save(user);
    return user.id();
  }

  @Override
  public Optional<Author> find(long id) {
    return Optional.ofNullable(database.find(User.class, id)).map(User::toAuthor);
  }

  @Override
  public List<String> authorsOf(String title) {
    return users()
        .stories
        .title
        .eq(title)
        .orderBy()
        .name
        .asc()
        .findStream()
        .map(User::name)
        .toList();
  }

  @Override
  public void rename(long id, String name) {
    renameLate(id, name, () -> {});
  }

  @Override
  public void renameLate(long id, String name, Runnable meanwhile) {
    User user = users().id.eq(id).findOneOrEmpty().orElseThrow();
    meanwhile.run();
    user.rename(name);
    database.save(user);
  }

  @Override
  public void delete(long id) {
    database.delete(User.class, id);
  }

  @Override
  public void deleteStory(String title) {
    database.deleteAll(new QStory(database).title.eq(title).findList());
  }

  @Override
  public void restore(long id) {
    database
        .sqlUpdate("UPDATE users SET deleted_at = NULL WHERE id = ?")
        .setParameter(id)
        .execute();
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    return users()
        .name
        .startsWith(prefix)
        .orderBy()
        .name
        .asc()
        .setFirstRow(offset)
        .setMaxRows(limit)
        .findPagedList()
        .getList()
        .stream()
        .map(User::name)
        .toList();
  }

  @Override
  public void createAll(List<String> names) {
    database.saveAll(names.stream().map(User::new).toList());
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    try (Transaction transaction = database.beginTransaction()) {
      create(name);
      delete(deleted);
      transaction.rollback();
    }
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return users().name.startsWith(prefix).delete();
  }

  @Override
  public int deleteNatively(String name) {
    return database.sqlUpdate("DELETE FROM users WHERE name = ?").setParameter(name).execute();
  }

  @Override
  public void deleteForever(long id) {
    database.sqlUpdate("/*+ force */ DELETE FROM users WHERE id = ?").setParameter(id).execute();
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return users()
        .name
        .startsWith(prefix)
        .orderBy()
        .name
        .asc()
        .setHint("paranoid(false)")
        .findStream()
        .map(User::name)
        .toList();
  }

  @Override
  public void createLabel(String name, int weight) {
    database.insert(new Label(name, weight));
  }

  @Override
  public OptionalInt weight(String label) {
    Label found = database.find(Label.class, label);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found.weight());
  }

  @Override
  public void deleteLabel(String name) {
    database.delete(Label.class, name);
  }

  @Override
  public void link(long user, String... labels) {
    LabelledUser labelled = labelled(user);
    labelled.add(references(labels));
    database.save(labelled);
  }

  @Override
  public void unlink(long user, String label) {
    LabelledUser labelled = labelled(user);
    labelled.remove(label);
    database.save(labelled);
  }

  @Override
  public void relink(long user, String... labels) {
    LabelledUser labelled = labelled(user);
    labelled.replace(references(labels));
    database.save(labelled);
  }

  @Override
  public List<String> labels(long user) {
    return labelled(user).names();
  }

  private LabelledUser labelled(long user) {
    return database.find(LabelledUser.class, user);
  }

  private List<Label> references(String... labels) {
    return Arrays.stream(labels).map(label -> database.reference(Label.class, label)).toList();
  }

  @Override
  public void close() {
    database.shutdown();
  }
}
