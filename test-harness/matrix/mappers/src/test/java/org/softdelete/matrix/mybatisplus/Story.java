package org.softdelete.matrix.mybatisplus;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code stories}. MyBatis-Plus reads and writes the fields, and knows them by getters.
 */
@TableName("stories")
final class Story {

  @TableId(type = IdType.AUTO)
  private @Nullable Long id;

  private @Nullable Long userId;
  private String title = "";

  /** For MyBatis. */
  Story() {}

  Story(@Nullable Long userId, String title) {
    this.userId = userId;
    this.title = title;
  }

  public @Nullable Long getId() {
    return id;
  }

  public @Nullable Long getUserId() {
    return userId;
  }

  public String getTitle() {
    return title;
  }
}
