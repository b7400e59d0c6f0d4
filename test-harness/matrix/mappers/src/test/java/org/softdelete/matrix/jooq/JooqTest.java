package org.softdelete.matrix.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.softdelete.matrix.jooq.Stories.STORIES;
import static org.softdelete.matrix.jooq.Users.USERS;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Schema;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.RoundOfWork;

@MatrixEntry(
    name = "jOOQ",
    group = Group.MAPPERS,
    library = DSLContext.class,
    said = "`hint(…)` of a query; scope for deletes")
class JooqTest extends RoundOfWork {

  private JooqApplication application;
  private DSLContext context;

  @Override
  protected Application start(MatrixDatabase database) {
    application = new JooqApplication(database);
    context = application.context();
    return application;
  }

  @Test
  void theDialectIsFound() {
    String expected =
        switch (product()) {
          case H2 -> "H2";
          case POSTGRESQL -> "POSTGRES";
          case HSQLDB -> "HSQLDB";
        };
    assertThat(context.family().name()).isEqualTo(expected);
  }

  @Test
  void whatAnInsertAnUpdateOrADeleteChangedIsReturned() throws SQLException {
    Users.Row inserted =
        context.insertInto(USERS, USERS.name).values("return 1").returning().fetchSingle();
    assertThat(inserted.get(USERS.version)).isZero();
    long id = inserted.get(USERS.id);
    assertThat(
            context
                .update(USERS)
                .set(USERS.name, "return 2")
                .where(USERS.id.eq(id))
                .returningResult(USERS.name)
                .fetch(USERS.name))
        .containsExactly("return 2");
    assertThat(deleteReturningName(id)).containsExactly("return 2");
    assertThat(deleteReturningName(id)).isEmpty();
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
  }

  private List<String> deleteReturningName(long id) {
    return context
        .deleteFrom(USERS)
        .where(USERS.id.eq(id))
        .returningResult(USERS.name)
        .fetch(USERS.name);
  }

  @Test
  void anUpsertThatMeetsADeletedRowBringsItBack() throws SQLException {
    long id = application.create("upsert");
    application.delete(id);
    // For H2 jOOQ writes a MERGE.
    var upsert =
        context
            .insertInto(USERS, USERS.id, USERS.name)
            .values(id, "again")
            .onConflict(USERS.id)
            .doUpdate()
            .set(USERS.name, "again");
    assertThat(upsert.execute()).isOne();
    assertThat(database().user(id)).isEqualTo(Row.LIVE);
  }

  @Test
  void countsSeeLiveRowsOnly() {
    application.createAll(List.of("number 1", "number 2", "number 3"));
    application.deleteNatively("number 2");
    var query = context.selectFrom(USERS).where(USERS.name.startsWith("number"));
    assertThat(context.fetchCount(query)).isEqualTo(2);
    assertThat(context.fetchExists(USERS, USERS.name.eq("number 2"))).isFalse();
    assertThat(
            context
                .select(USERS.name, rowNumber().over().orderBy(USERS.name), count().over())
                .from(USERS)
                .where(USERS.name.startsWith("number"))
                .orderBy(USERS.name)
                .fetch(row -> row.value1() + " is " + row.value2() + " of " + row.value3()))
        .containsExactly("number 1 is 1 of 2", "number 3 is 2 of 2");
  }

  @Test
  void aPageThatStartsBehindARowIsFilledWithLiveRows() {
    application.createAll(List.of("seek 1", "seek 2", "seek 3", "seek 4"));
    application.deleteNatively("seek 3");
    assertThat(
            context
                .select(USERS.name)
                .from(USERS)
                .where(USERS.name.startsWith("seek"))
                .orderBy(USERS.name, USERS.id)
                .seek(val("seek 1"), val(Long.MAX_VALUE))
                .limit(2)
                .fetch(USERS.name))
        .containsExactly("seek 2", "seek 4");
  }

  @Test
  void aHintHoldsForASubqueryOnly() {
    long author = application.create("block 1", "block");
    application.create("block 2", "block");
    long third = application.create("block 3", "block");
    application.deleteStory("block");
    application.delete(third);
    assertThat(
            context
                .select(USERS.name)
                .from(USERS)
                .where(
                    USERS.id.in(
                        select(STORIES.userId)
                            .hint("/*+ paranoid(false) */")
                            .from(STORIES)
                            .where(STORIES.title.eq("block"))))
                .orderBy(USERS.name)
                .fetch(USERS.name))
        .containsExactly("block 1", "block 2");
    assertThat(application.find(author)).isPresent();
  }

  @Test
  void aCommonTableExpressionIsWithoutDeletedRows() {
    application.createAll(List.of("with 1", "with 2"));
    application.deleteNatively("with 1");
    var users = name("users").as(select(USERS.name).from(USERS));
    assertThat(
            context
                .with(users)
                .select(users.field(USERS.name))
                .from(users)
                .where(users.field(USERS.name).startsWith("with"))
                .fetch(USERS.name))
        .containsExactly("with 2");
  }

  @Test
  void rowsArriveOneByOne() {
    application.createAll(List.of("lazy 1", "lazy 2", "lazy 3"));
    application.deleteNatively("lazy 2");
    var query = context.selectFrom(USERS).where(USERS.name.startsWith("lazy")).orderBy(USERS.name);
    try (Cursor<Users.Row> rows = query.fetchSize(1).fetchLazy()) {
      assertThat(rows.fetchNext().get(USERS.name)).isEqualTo("lazy 1");
      assertThat(rows.fetchNext().get(USERS.name)).isEqualTo("lazy 3");
      assertThat(rows.fetchNext()).isNull();
    }
    try (Stream<Users.Row> rows = query.fetchSize(1).stream()) {
      assertThat(rows.map(row -> row.get(USERS.name))).containsExactly("lazy 1", "lazy 3");
    }
  }

  @Test
  void aBatchOfDeletesCountsWhatItDeleted() throws SQLException {
    Users.Row first = load(application.create("group 1"));
    Users.Row second = load(application.create("group 2"));
    application.delete(first.get(USERS.id));
    assertThat(context.batchDelete(first, second).execute()).containsExactly(0, 1);
    assertThat(database().user(second.get(USERS.id))).isEqualTo(Row.DELETED);
  }

  @Test
  @SuppressWarnings("resource") // The connection is the application's.
  void sqlThatJooqTranslatedIsSoft() throws SQLException {
    long id = application.create("parsed");
    try (Statement statement = context.parsingConnection().createStatement()) {
      assertThat(statement.executeUpdate("DELETE users WHERE ISNULL(name, 'none') = 'parsed'"))
          .isEqualTo(1);
    }
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
  }

  @Test
  void theCatalogIsRead() {
    assertThat(context.meta().filterSchemas(this::isOurs).getTables())
        .filteredOn(table -> table.getName().equalsIgnoreCase("users"))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.fields()).hasSize(4);
              assertThat(table.getPrimaryKey().getFields()).hasSize(1);
              assertThat(table.getIdentity()).isNotNull();
            });
  }

  @Test
  void aFunctionIsCalled() {
    assertThat(
            context
                .select(DSL.function("upper", SQLDataType.VARCHAR, val("Ann")))
                .fetchSingle()
                .value1())
        .isEqualTo("ANN");
  }

  @Test
  void aRecordThatWasDeletedIsReadAgainInAScope() {
    Users.Row user = load(application.create("refresh"));
    user.delete();
    assertThatThrownBy(user::refresh).hasMessageContaining("does not exist");
    SoftDelete.runWithDeleted(user::refresh);
    assertThat(user.get(USERS.deletedAt)).isNotNull();
  }

  private boolean isOurs(Schema schema) {
    return schema.getName().equalsIgnoreCase("public");
  }

  private Users.Row load(long id) {
    return context.fetchSingle(USERS, USERS.id.eq(id));
  }
}
