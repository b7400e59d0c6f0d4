package org.softdelete.matrix.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A story that a user tells. It does not map the marker column. */
@Entity
@Table(name = "stories")
public class Story {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String title = "";

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "user_id")
  private @Nullable User user;

  /** For the provider. */
  protected Story() {}

  /** A story of {@code user}, not yet stored. */
  public Story(User user, String title) {
    this.user = user;
    this.title = title;
  }

  /** Who tells it; loaded when it is first looked at. */
  public @Nullable User user() {
    return user;
  }

  /** The title. */
  public String title() {
    return title;
  }
}
