package org.softdelete.matrix.mybatisplus;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import com.baomidou.mybatisplus.annotation.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code users}. MyBatis-Plus reads and writes the fields, and knows them by getters. */
@TableName("users")
final class User {

  @TableId(type = IdType.AUTO)
  private @Nullable Long id;

  private String name = "";

  @Version private @Nullable Integer version;

  @TableField(exist = false)
  private List<String> titles = new ArrayList<>();

  /** For MyBatis. */
  User() {}

  User(String name) {
    this.name = name;
  }

  public @Nullable Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public @Nullable Integer getVersion() {
    return version;
  }

  public List<String> getTitles() {
    return titles;
  }
}
