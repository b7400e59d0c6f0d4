package org.softdelete.matrix.springdata;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.softdelete.matrix.Links;
import org.softdelete.matrix.springdata.LabelledUser.Label;
import org.softdelete.matrix.springdata.LabelledUser.Link;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The labels of users, who are aggregates with their links.
 *
 * @param transactions around each save, as that of a repository has one
 */
record Labelling(JdbcAggregateOperations aggregates, TransactionTemplate transactions)
    implements Links {

  @Override
  public void createLabel(String name, int weight) {
    aggregates.insert(new Label(name, weight));
  }

  @Override
  public OptionalInt weight(String label) {
    Label found = aggregates.findById(label, Label.class);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found.weight());
  }

  @Override
  public void deleteLabel(String name) {
    aggregates.deleteById(name, Label.class);
  }

  @Override
  public void link(long user, String... labels) {
    save(user, found -> found.with(labels));
  }

  @Override
  public void unlink(long user, String label) {
    save(user, found -> found.without(label));
  }

  @Override
  public void relink(long user, String... labels) {
    save(user, found -> found.withOnly(labels));
  }

  @Override
  public List<String> labels(long user) {
    return find(user).labels().stream().map(Link::label).sorted().toList();
  }

  private void save(long user, UnaryOperator<LabelledUser> change) {
    transactions.executeWithoutResult(status -> aggregates.save(change.apply(find(user))));
  }

  private LabelledUser find(long user) {
    return aggregates.findById(user, LabelledUser.class);
  }
}
