package org.softdelete.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.softdelete.matrix.MatrixDatabase.Row;

/**
 * What an application does all day, through one library, on each database. A subclass says how the
 * library is started.
 */
public abstract class RoundOfWork extends OnEachDatabase {

  private Application application;

  /** For subclasses. */
  protected RoundOfWork() {}

  /** Starts the application on a database; its tables are empty. */
  protected abstract Application start(MatrixDatabase database) throws Exception;

  /** What the real database holds of the user with this key. */
  protected Row row(long id) throws SQLException {
    return database().user(id);
  }

  @BeforeParameterizedClassInvocation(injectArguments = false)
  final void startTheApplication() throws Exception {
    application = start(database());
  }

  @AfterParameterizedClassInvocation(injectArguments = false)
  final void closeTheApplication() {
    application.close();
  }

  @Test
  final void whatWasCreatedIsFound() {
    long id = application.create("Ann", "one", "two");
    assertThat(application.find(id)).contains(new Author(id, "Ann", List.of("one", "two")));
  }

  @Test
  final void whatWasUpdatedIsFound() {
    long id = application.create("Bob");
    application.rename(id, "Bert");
    assertThat(application.find(id)).contains(new Author(id, "Bert", List.of()));
  }

  @Test
  final void aDeletedEntityIsNotFoundAndItsRowIsStillThere() throws SQLException {
    long id = application.create("Cid");
    application.delete(id);
    assertThat(application.find(id)).isEmpty();
    assertThat(row(id)).isEqualTo(Row.DELETED);
  }

  @Test
  final void anAssociationIsWithoutDeletedChildren() {
    long id = application.create("Dan", "kept", "dropped");
    application.deleteStory("dropped");
    assertThat(application.find(id)).map(Author::titles).contains(List.of("kept"));
  }

  @Test
  final void aJoinIsWithoutDeletedRows() {
    application.create("Eve", "shared");
    long deleted = application.create("Eva", "shared", "alone");
    application.deleteStory("alone");
    assertThat(application.authorsOf("alone")).isEmpty();
    assertThat(application.authorsOf("shared")).containsExactly("Eva", "Eve");
    application.deleteStory("shared");
    application.delete(deleted);
    assertThat(application.authorsOf("shared")).isEmpty();
  }

  @Test
  final void aBulkDeleteIsSoft() throws SQLException {
    long first = application.create("bulk 1");
    long second = application.create("bulk 2");
    application.delete(first);
    assertThat(application.deleteStartingWith("bulk")).isEqualTo(1);
    assertThat(application.page("bulk", 0, 10)).isEmpty();
    assertThat(row(first)).isEqualTo(Row.DELETED);
    assertThat(row(second)).isEqualTo(Row.DELETED);
  }

  @Test
  final void nativeSqlIsSoft() throws SQLException {
    long id = application.create("Fay");
    assertThat(application.deleteNatively("Fay")).isEqualTo(1);
    assertThat(application.deleteNatively("Fay")).isZero();
    assertThat(application.find(id)).isEmpty();
    assertThat(row(id)).isEqualTo(Row.DELETED);
  }

  @Test
  @Forces
  final void aRealDeleteCanBeForced() throws SQLException {
    long id = application.create("Gil");
    application.deleteForever(id);
    assertThat(row(id)).isEqualTo(Row.GONE);
    long next = application.create("Gus");
    application.delete(next);
    assertThat(row(next)).as("what follows is soft again").isEqualTo(Row.DELETED);
  }

  @Test
  final void deletedRowsCanBeShown() {
    long id = application.create("show 1");
    application.create("show 2");
    application.delete(id);
    assertThat(application.namesWithDeleted("show")).containsExactly("show 1", "show 2");
    assertThat(application.page("show", 0, 10))
        .as("what follows hides them again")
        .containsExactly("show 2");
  }

  @Test
  final void aRestoredEntityIsFound() {
    long id = application.create("Hal");
    application.delete(id);
    application.restore(id);
    assertThat(application.find(id)).map(Author::name).contains("Hal");
  }

  @Test
  final void pagesAreFilledWithLiveRows() {
    application.createAll(List.of("page 1", "page 2", "page 3", "page 4", "page 5"));
    application.deleteNatively("page 2");
    assertThat(application.page("page", 0, 2)).containsExactly("page 1", "page 3");
    assertThat(application.page("page", 2, 2)).containsExactly("page 4", "page 5");
    assertThat(application.page("page", 4, 2)).isEmpty();
  }

  @Test
  final void aChangeOnTopOfAnothersChangeIsRefused() {
    long id = application.create("Ian");
    assertThatThrownBy(() -> application.renameLate(id, "Ivo", () -> application.rename(id, "Ike")))
        .isInstanceOf(RuntimeException.class);
    assertThat(application.find(id)).map(Author::name).contains("Ike");
  }

  @Test
  final void aChangeOfWhatWasDeletedMeanwhileIsRefused() throws SQLException {
    long id = application.create("Jan");
    assertThatThrownBy(() -> application.renameLate(id, "Jon", () -> application.delete(id)))
        .isInstanceOf(RuntimeException.class);
    assertThat(application.find(id)).isEqualTo(Optional.empty());
    assertThat(row(id)).isEqualTo(Row.DELETED);
  }

  @Test
  final void aTransactionThatIsRolledBackLeavesNothing() throws SQLException {
    long id = application.create("roll 1");
    application.createAndDeleteAndRollBack("roll 2", id);
    assertThat(application.page("roll", 0, 10)).containsExactly("roll 1");
    assertThat(row(id)).isEqualTo(Row.LIVE);
  }
}
