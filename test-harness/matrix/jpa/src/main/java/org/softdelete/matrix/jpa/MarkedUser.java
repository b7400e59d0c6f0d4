package org.softdelete.matrix.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user whose entity maps the marker column, and a collection of values beside it. */
@Entity
@Table(name = "users")
public class MarkedUser {

  @Id private @Nullable Long id;

  @Version private int version;

  @Column(name = "deleted_at")
  private @Nullable LocalDateTime deletedAt;

  @ElementCollection
  @CollectionTable(name = "tags", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "tag")
  private Set<String> tags = new HashSet<>();

  /** For the provider. */
  protected MarkedUser() {}

  /** When the user was deleted; null as long as it is live. */
  public @Nullable LocalDateTime deletedAt() {
    return deletedAt;
  }

  /** Tries to bring the user back by its marker. */
  public void revive() {
    deletedAt = null;
  }

  /** The tags; adding or removing one stores that. */
  public Set<String> tags() {
    return tags;
  }
}
