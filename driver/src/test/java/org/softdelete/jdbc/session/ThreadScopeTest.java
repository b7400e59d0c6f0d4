package org.softdelete.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;

class ThreadScopeTest {

  private static final ThreadScope NONE = new ThreadScope(Said.NOTHING, Deleter.UNSAID);

  @Test
  void outsideOfEveryScopeNothingIsSaid() {
    assertThat(ThreadScope.current()).isEqualTo(NONE);
  }

  @Test
  void anInnerScopeKeepsWhatItDoesNotSayAndItsEndRestoresTheOuterOne() {
    SoftDelete.runForced(
        () -> {
          SoftDelete.runWithDeleted(
              () -> assertThat(ThreadScope.current()).isEqualTo(said(Visibility.ALL, true)));
          SoftDelete.runOnlyDeleted(
              () -> assertThat(ThreadScope.current()).isEqualTo(said(Visibility.DELETED, true)));
          assertThat(ThreadScope.current())
              .isEqualTo(new ThreadScope(Said.NOTHING.forcing(), Deleter.UNSAID));
        });
    assertThat(ThreadScope.current()).isEqualTo(NONE);
  }

  @Test
  void aScopeReturnsWhatItsWorkReturns() {
    String result = SoftDelete.withDeleted(() -> "result");
    assertThat(result).isEqualTo("result");
  }

  @Test
  void anExceptionPassesThroughAndEndsTheScope() {
    assertThatThrownBy(
            () ->
                SoftDelete.runWithDeleted(
                    () -> {
                      throw new IOException("thrown inside");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("thrown inside");
    assertThat(ThreadScope.current()).isEqualTo(NONE);
  }

  @Test
  void anotherThreadIsNotInTheScope() {
    ThreadScope seen =
        SoftDelete.withDeleted(
            () ->
                CompletableFuture.supplyAsync(
                        ThreadScope::current, task -> new Thread(task).start())
                    .join());
    assertThat(seen).isEqualTo(NONE);
  }

  private static ThreadScope said(Visibility visibility, boolean forced) {
    Said said = Said.NOTHING.seeing(visibility);
    return new ThreadScope(forced ? said.forcing() : said, Deleter.UNSAID);
  }
}
