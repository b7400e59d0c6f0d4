package org.softdelete.matrix.jpa;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.matrix.Author;

/** A user. Like the entities of any application, it does not map the marker column. */
@Entity
@Table(name = "users")
public class User {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name = "";

  @Version private int version;

  @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("title")
  private List<Story> stories = new ArrayList<>();

  /** For the provider. */
  protected User() {}

  /** A user without stories, not yet stored. */
  public User(String name) {
    this.name = name;
  }

  /** The generated key; 0 until the user is stored: at the next flush. */
  public long id() {
    return id == null ? 0 : id;
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** Changes the name. */
  public void rename(String newName) {
    name = newName;
  }

  /** The stories, ordered by title once they are loaded; adding or removing one stores that. */
  public List<Story> stories() {
    return stories;
  }

  /** Adds a story. */
  public void tell(String title) {
    stories.add(new Story(this, title));
  }

  /** The user as the tests see it. */
  public Author toAuthor() {
    return new Author(id(), name, stories.stream().map(Story::title).toList());
  }
}
