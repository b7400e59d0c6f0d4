package org.softdelete.matrix.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A label, known by its name. */
@Entity
@Table(name = "labels")
public class Label {

  @Id private @Nullable String name;

  private int weight;

  /** For the provider. */
  protected Label() {}

  /** A label that is not stored yet. */
  public Label(String name, int weight) {
    this.name = name;
    this.weight = weight;
  }

  /** Its key. */
  public String name() {
    return String.valueOf(name);
  }

  /** Whatever was said when it was stored. */
  public int weight() {
    return weight;
  }
}
