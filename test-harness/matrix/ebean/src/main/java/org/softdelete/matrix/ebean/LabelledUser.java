package org.softdelete.matrix.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user with labels, by a link table. */
@Entity
@Table(name = "users")
public class LabelledUser {

  @Id private @Nullable Long id;

  @Version private int version;

  @ManyToMany
  @JoinTable(
      name = "user_labels",
      joinColumns = @JoinColumn(name = "user_id", referencedColumnName = "id"),
      inverseJoinColumns = @JoinColumn(name = "label", referencedColumnName = "name"))
  private Set<Label> labels = new HashSet<>();

  /** Adds labels to those that are there. */
  void add(Collection<Label> added) {
    labels.addAll(added);
  }

  /** Takes the label of this name away. */
  void remove(String name) {
    labels.removeIf(label -> label.name().equals(name));
  }

  /** Puts a new collection in the place of the one that was loaded. */
  void replace(Collection<Label> others) {
    labels = new HashSet<>(others);
  }

  /** The names of the labels, in order. */
  List<String> names() {
    return labels.stream().map(Label::name).sorted().toList();
  }
}
