package org.softdelete.matrix.ebean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ebean.Database;
import io.ebean.datasource.DataSourceBuilder;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Forces;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.RoundOfLinks;

@MatrixEntry(
    name = "Ebean",
    group = Group.MAPPERS,
    library = Database.class,
    said = "`setHint(\"paranoid(false)\")` of a query, hint in SQL, scope")
class EbeanTest extends RoundOfLinks {

  private EbeanApplication application;

  @Override
  protected Application start(MatrixDatabase database) {
    application =
        new EbeanApplication(
            Database.builder()
                .name("matrix")
                .dataSourceBuilder(
                    DataSourceBuilder.create().url(database.url()).username(user()).password(""))
                .addClass(User.class)
                .addClass(Story.class)
                .addClass(LabelledUser.class)
                .addClass(Label.class)
                .register(false)
                .defaultDatabase(false)
                .build());
    linked(application, application);
    return application;
  }

  /** Ebean's pool insists on one; the URL says it already. */
  private String user() {
    return product() == Product.H2 ? "" : "postgres";
  }

  @Test
  void aFetchJoinIsWithoutDeletedChildren() {
    application.create("fetch 1", "kept", "dropped in fetch");
    application.create("fetch 2", "dropped in fetch");
    application.deleteStory("dropped in fetch");
    assertThat(
            application
                .users()
                .name
                .startsWith("fetch")
                .stories
                .fetch()
                .orderBy()
                .name
                .asc()
                .findStream()
                .map(user -> user.name() + user.toAuthor().titles()))
        .containsExactly("fetch 1[kept]", "fetch 2[]");
  }

  @Test
  void countsAreThoseOfLiveRows() {
    application.create("count 1");
    application.create("count 2", "counted");
    application.deleteNatively("count 1");
    assertThat(application.users().name.startsWith("count").findCount()).isEqualTo(1);
    assertThat(application.users().stories.isNotEmpty().name.eq("count 2").exists()).isTrue();
    application.deleteStory("counted");
    assertThat(application.users().stories.isNotEmpty().name.eq("count 2").exists()).isFalse();
  }

  @Test
  void anOrphanIsDeletedSoftly() throws SQLException {
    long id = application.create("orphan", "kept", "left alone");
    User user = application.users().id.eq(id).findOneOrEmpty().orElseThrow();
    user.stories().removeIf(story -> story.title().equals("left alone"));
    application.save(user);
    assertThat(application.find(id).orElseThrow().titles()).containsExactly("kept");
    assertThat(SoftDelete.withDeleted(() -> application.find(id)).orElseThrow().titles())
        .containsExactly("kept", "left alone");
  }

  @Test
  void aDeleteThatCascadesIsSoftForAll() throws SQLException {
    long id = application.create("cascade", "one", "two");
    application.delete(id);
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
    assertThat(SoftDelete.withDeleted(() -> application.find(id)).orElseThrow().titles())
        .isEqualTo(List.of("one", "two"));
  }

  @Test
  void aStaleEntityResurrectsNothing() throws SQLException {
    long id = application.create("stale");
    User stale = application.users().id.eq(id).findOneOrEmpty().orElseThrow();
    application.delete(id);
    stale.rename("resurrected");
    assertThatThrownBy(() -> application.save(stale)).isInstanceOf(OptimisticLockException.class);
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
    assertThat(application.page("resurrected", 0, 1)).isEmpty();
  }

  @Test
  @Forces
  void aScopeHoldsForDeletesOfEntities() throws SQLException {
    long id = application.create("scope");
    SoftDelete.runForced(() -> application.delete(id));
    assertThat(database().user(id)).isEqualTo(Row.GONE);
  }
}
