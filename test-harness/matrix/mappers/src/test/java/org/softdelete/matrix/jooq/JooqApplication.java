package org.softdelete.matrix.jooq;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.softdelete.matrix.jooq.Stories.STORIES;
import static org.softdelete.matrix.jooq.Users.USERS;

import java.util.List;
import java.util.Optional;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.impl.DSL;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.MatrixDatabase;

/** The application with jOOQ on a connection of its own. Used by one thread. */
final class JooqApplication implements Application {

  private final CloseableDSLContext context;

  JooqApplication(MatrixDatabase database) {
    context = DSL.using(database.url());
    boolean upper = context.family() == SQLDialect.H2;
    context
        .settings()
        .withExecuteWithOptimisticLocking(true)
        .withRenderNameCase(upper ? RenderNameCase.UPPER : RenderNameCase.LOWER);
  }

  DSLContext context() {
    return context;
  }

  @Override
  public long create(String name, String... titles) {
    return context.transactionResult(
        transaction -> {
          Users.Row user = transaction.dsl().newRecord(USERS).with(USERS.name, name);
          user.store();
          for (String title : titles) {
            transaction
                .dsl()
                .insertInto(STORIES, STORIES.userId, STORIES.title)
                .values(user.get(USERS.id), title)
                .execute();
          }
          return user.get(USERS.id);
        });
  }

  @Override
  public Optional<Author> find(long id) {
    return context
        .select(
            USERS.id,
            USERS.name,
            multiset(
                    select(STORIES.title)
                        .from(STORIES)
                        .where(STORIES.userId.eq(USERS.id))
                        .orderBy(STORIES.title))
                .convertFrom(rows -> rows.getValues(STORIES.title)))
        .from(USERS)
        .where(USERS.id.eq(id))
        .fetchOptional(Records.mapping(Author::new));
  }

  @Override
  public List<String> authorsOf(String title) {
    return context
        .select(USERS.name)
        .from(USERS)
        .join(STORIES)
        .on(STORIES.userId.eq(USERS.id))
        .where(STORIES.title.eq(title))
        .orderBy(USERS.name)
        .fetch(USERS.name);
  }

  @Override
  public void rename(long id, String name) {
    renameLate(id, name, () -> {});
  }

  @Override
  public void renameLate(long id, String name, Runnable meanwhile) {
    Users.Row user = load(context, id);
    meanwhile.run();
    user.with(USERS.name, name).store();
  }

  @Override
  public void delete(long id) {
    load(context, id).delete();
  }

  @Override
  public void deleteStory(String title) {
    context.fetch(STORIES, STORIES.title.eq(title)).forEach(Stories.Row::delete);
  }

  @Override
  public void restore(long id) {
    context
        .update(USERS)
        .set(USERS.deletedAt, DSL.inline(null, USERS.deletedAt))
        .where(USERS.id.eq(id))
        .execute();
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    return context
        .select(USERS.name)
        .from(USERS)
        .where(USERS.name.startsWith(prefix))
        .orderBy(USERS.name)
        .limit(limit)
        .offset(offset)
        .fetch(USERS.name);
  }

  @Override
  public void createAll(List<String> names) {
    context
        .batchInsert(
            names.stream().map(name -> context.newRecord(USERS).with(USERS.name, name)).toList())
        .execute();
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    try {
      context.transaction(
          transaction -> {
            transaction.dsl().newRecord(USERS).with(USERS.name, name).store();
            load(transaction.dsl(), deleted).delete();
            throw new RollBack();
          });
    } catch (RollBack expected) {
      // What a transaction throws rolls it back, and comes out of it.
    }
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return context.deleteFrom(USERS).where(USERS.name.startsWith(prefix)).execute();
  }

  @Override
  public int deleteNatively(String name) {
    return context.execute("DELETE FROM users WHERE name = ?", name);
  }

  @Override
  public void deleteForever(long id) {
    SoftDelete.forced(() -> context.deleteFrom(USERS).where(USERS.id.eq(id)).execute());
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return context
        .select(USERS.name)
        .hint("/*+ paranoid(false) */")
        .from(USERS)
        .where(USERS.name.startsWith(prefix))
        .orderBy(USERS.name)
        .fetch(USERS.name);
  }

  @Override
  public void close() {
    context.close();
  }

  private static Users.Row load(DSLContext context, long id) {
    return context.fetchSingle(USERS, USERS.id.eq(id));
  }

  private static final class RollBack extends RuntimeException {}
}
