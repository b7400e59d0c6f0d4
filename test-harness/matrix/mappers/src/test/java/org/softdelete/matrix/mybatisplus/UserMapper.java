package org.softdelete.matrix.mybatisplus;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.extension.plugins.pagination.Page;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Many;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Users, by what every mapper can do and by statements of their own. */
interface UserMapper extends BaseMapper<User> {

  @Select("SELECT id, name, version FROM users WHERE id = #{id}")
  @Result(property = "id", column = "id", id = true)
  @Result(
      property = "titles",
      column = "id",
      many = @Many(select = "org.softdelete.matrix.mybatisplus.StoryMapper.titlesOf"))
  @Nullable User findWithTitles(long id);

  @Select(
      """
      SELECT u.name FROM users u JOIN stories s ON s.user_id = u.id
      WHERE s.title = #{title} ORDER BY u.name
      """)
  List<String> authorsOf(String title);

  @Update("UPDATE users SET deleted_at = NULL WHERE id = #{id}")
  int restore(long id);

  @Delete("DELETE FROM users WHERE name = #{name}")
  int deleteByName(String name);

  @Delete("DELETE /*+ force */ FROM users WHERE id = #{id}")
  int deleteForever(long id);

  @Delete("/*+ force */ DELETE FROM users WHERE id = #{id}")
  int deleteForeverByHintInFront(long id);

  @Select("SELECT /*+ paranoid(false) */ * FROM users WHERE name LIKE #{pattern} ORDER BY name")
  List<User> allWithDeleted(String pattern);

  @Select("SELECT /*+ paranoid(false) */ * FROM users WHERE name LIKE #{pattern} ORDER BY name")
  Page<User> pageWithDeleted(Page<User> page, String pattern);

  /** When it counts, MyBatis-Plus leaves out the join, which takes no row away. */
  @Select(
      """
      SELECT u.* FROM users u LEFT JOIN (SELECT DISTINCT user_id FROM stories) s ON s.user_id = u.id
      WHERE u.name LIKE #{pattern} ORDER BY u.name
      """)
  Page<User> pageOfJoin(Page<User> page, String pattern);
}
