package org.softdelete.matrix.ebean;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.matrix.Author;

/** A user. Like the entities of any application, it does not map the marker column. */
@Entity
@Table(name = "users")
public class User {

  @Id private long id;

  private String name;

  @Version private int version;

  @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("title")
  private List<Story> stories = new ArrayList<>();

  User(String name) {
    this.name = name;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  List<Story> stories() {
    return stories;
  }

  Author toAuthor() {
    return new Author(id, name, stories.stream().map(Story::title).toList());
  }
}
