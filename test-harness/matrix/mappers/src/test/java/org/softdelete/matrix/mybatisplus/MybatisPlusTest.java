package org.softdelete.matrix.mybatisplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softdelete.matrix.mybatisplus.MybatisPlusApplication.inOrder;
import static org.softdelete.matrix.mybatisplus.MybatisPlusApplication.names;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.extension.plugins.pagination.Page;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.RoundOfWork;

@MatrixEntry(
    name = "MyBatis-Plus, with interceptors that print SQL anew",
    group = Group.MAPPERS,
    library = BaseMapper.class,
    said = "hint behind the keyword; scope")
class MybatisPlusTest extends RoundOfWork {

  private MybatisPlusApplication application;

  @Override
  protected Application start(MatrixDatabase database) {
    application = new MybatisPlusApplication(database);
    return application;
  }

  @Test
  void aPageCountsLiveRows() {
    application.createAll(List.of("count 1", "count 2", "count 3"));
    application.deleteNatively("count 2");
    Page<User> page =
        application.inTransaction(users -> users.selectPage(Page.of(1, 1), inOrder("count")));
    assertThat(page.getTotal()).isEqualTo(2);
    assertThat(names(page)).containsExactly("count 1");
  }

  @Test
  void aPageOfAJoinCountsLiveRows() {
    application.createAll(List.of("joined 1", "joined 2", "joined 3"));
    application.deleteNatively("joined 2");
    Page<User> page =
        application.inTransaction(users -> users.pageOfJoin(Page.of(1, 1), "joined%"));
    assertThat(page.getTotal()).isEqualTo(2);
    assertThat(names(page)).containsExactly("joined 1");
  }

  @Test
  void aHintBehindTheKeywordHoldsForThePageAndItsCount() {
    application.createAll(List.of("hinted 1", "hinted 2", "hinted 3"));
    application.deleteNatively("hinted 1");
    Page<User> page =
        application.inTransaction(users -> users.pageWithDeleted(Page.of(1, 2), "hinted%"));
    assertThat(page.getTotal()).isEqualTo(3);
    assertThat(names(page)).containsExactly("hinted 1", "hinted 2");
  }

  @Test
  void aScopeHoldsForThePageAndItsCount() {
    application.createAll(List.of("scoped 1", "scoped 2", "scoped 3"));
    application.deleteNatively("scoped 1");
    Page<User> page =
        SoftDelete.withDeleted(
            () ->
                application.inTransaction(
                    users -> users.selectPage(Page.of(1, 2), inOrder("scoped"))));
    assertThat(page.getTotal()).isEqualTo(3);
    assertThat(names(page)).containsExactly("scoped 1", "scoped 2");
  }

  @Test
  void aHintInFrontIsLostWhenAnInterceptorPrintsTheStatementAnew() throws SQLException {
    long id = application.create("front");
    application.inTransaction(users -> users.deleteForeverByHintInFront(id));
    assertThat(database().user(id)).isEqualTo(Row.DELETED);
  }

  @Test
  void whatAnInterceptorHidesIsNotDeleted() throws SQLException {
    long open = application.create("file 1");
    long secret = application.create("secret file 2");
    application.inTransaction(users -> users.deleteByIds(List.of(open, secret)));
    assertThat(database().user(open)).isEqualTo(Row.DELETED);
    assertThat(database().user(secret)).isEqualTo(Row.LIVE);
  }
}
