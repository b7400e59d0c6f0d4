package org.softdelete.matrix.mybatisplus;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Select;

/** Stories, by what every mapper can do. */
interface StoryMapper extends BaseMapper<Story> {

  @Select("SELECT title FROM stories WHERE user_id = #{userId} ORDER BY title")
  List<String> titlesOf(long userId);
}
