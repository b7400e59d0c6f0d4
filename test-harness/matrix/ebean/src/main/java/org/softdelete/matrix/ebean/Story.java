package org.softdelete.matrix.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A story that a user tells. It does not map the marker column. */
@Entity
@Table(name = "stories")
public class Story {

  @Id private long id;

  private String title;

  @ManyToOne private User user;

  Story(User user, String title) {
    this.user = user;
    this.title = title;
  }

  long id() {
    return id;
  }

  String title() {
    return title;
  }

  User user() {
    return user;
  }
}
