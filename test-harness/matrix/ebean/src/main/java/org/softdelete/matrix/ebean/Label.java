package org.softdelete.matrix.ebean;

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

  Label(String name, int weight) {
    this.name = name;
    this.weight = weight;
  }

  String name() {
    return String.valueOf(name);
  }

  int weight() {
    return weight;
  }
}
