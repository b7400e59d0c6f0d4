package org.softdelete.matrix.mybatis;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.jdbc.SQL;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/** The statements of the application. What has no annotation stands in {@code UserMapper.xml}. */
interface UserMapper {

  @Insert("INSERT INTO users (name) VALUES (#{name})")
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  int insert(User user);

  @Insert("INSERT INTO stories (user_id, title) VALUES (#{userId}, #{title})")
  int insertStory(long userId, String title);

  @Nullable User find(long id);

  List<String> authorsOf(String title);

  @Update(
      """
      UPDATE users SET name = #{name}, version = version + 1
      WHERE id = #{id} AND version = #{version}
      """)
  int update(User user);

  @Delete("DELETE FROM users WHERE id = #{id}")
  int delete(long id);

  int deleteAll(List<Long> ids);

  @Delete("DELETE FROM stories WHERE title = #{title}")
  int deleteStory(String title);

  @Update("UPDATE users SET deleted_at = NULL WHERE id = #{id}")
  int restore(long id);

  @Select("SELECT name FROM users WHERE name LIKE #{pattern} ORDER BY name")
  List<String> names(String pattern, RowBounds page);

  @Select("SELECT name FROM users WHERE name LIKE #{pattern} ORDER BY name")
  @Options(fetchSize = 2)
  Cursor<String> streamNames(String pattern);

  @DeleteProvider(type = Built.class, method = "deleteLike")
  int deleteLike(String pattern);

  @Delete("DELETE FROM users WHERE name = #{name}")
  int deleteByName(String name);

  @Delete("/*+ force */ DELETE FROM users WHERE id = #{id}")
  int deleteForever(long id);

  @Select("/*+ paranoid(false) */ SELECT name FROM users WHERE name LIKE #{pattern} ORDER BY name")
  List<String> namesWithDeleted(String pattern);

  /** Calls a stored function; the result arrives in the parameter. */
  void upper(UpperCall call);

  /** Statements that are put together in code. */
  final class Built {

    private Built() {}

    public static String deleteLike() {
      return new SQL().DELETE_FROM("users").WHERE("name LIKE #{pattern}").toString();
    }
  }

  /** The parameters of a call of the stored function {@code UPPER}. */
  final class UpperCall {

    String text = "";
    String result = "";
  }
}
