package org.softdelete.matrix.spring;

import java.util.List;
import java.util.OptionalInt;
import org.softdelete.matrix.Links;
import org.softdelete.matrix.jpa.Label;
import org.softdelete.matrix.jpa.LabelledUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The labels of users on Spring Data JPA. Thread-safe. */
@Service
@Transactional
class Labelling implements Links {

  private final LabelledUsers users;
  private final Labels labels;

  Labelling(LabelledUsers users, Labels labels) {
    this.users = users;
    this.labels = labels;
  }

  @Override
  public void createLabel(String name, int weight) {
    labels.save(new Label(name, weight));
  }

  @Override
  public OptionalInt weight(String label) {
    return labels.findById(label).stream().mapToInt(Label::weight).findAny();
  }

  @Override
  public void deleteLabel(String name) {
    labels.deleteById(name);
  }

  @Override
  public void link(long user, String... names) {
    user(user).add(labels.findAllById(List.of(names)));
  }

  @Override
  public void unlink(long user, String label) {
    user(user).remove(label);
  }

  @Override
  public void relink(long user, String... names) {
    user(user).replace(labels.findAllById(List.of(names)));
  }

  @Override
  public List<String> labels(long user) {
    return user(user).names();
  }

  private LabelledUser user(long id) {
    return users.findById(id).orElseThrow();
  }
}
