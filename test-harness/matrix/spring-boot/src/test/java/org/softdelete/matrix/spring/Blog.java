package org.softdelete.matrix.spring;

import java.util.List;
import java.util.Optional;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Author;
import org.softdelete.matrix.jpa.User;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The application on Spring Data JPA. Thread-safe. */
@Service
@Transactional
class Blog implements Application {

  private final ConfigurableApplicationContext context;
  private final Users users;
  private final Stories stories;

  Blog(ConfigurableApplicationContext context, Users users, Stories stories) {
    this.context = context;
    this.users = users;
    this.stories = stories;
  }

  @Override
  public long create(String name, String... titles) {
    var user = new User(name);
    List.of(titles).forEach(user::tell);
    return users.save(user).id();
  }

  @Override
  public Optional<Author> find(long id) {
    return users.findById(id).map(User::toAuthor);
  }

  @Override
  public List<String> authorsOf(String title) {
    return users.findByStoriesTitleOrderByName(title).stream().map(User::name).toList();
  }

  @Override
  public void rename(long id, String name) {
    users.findById(id).orElseThrow().rename(name);
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void renameLate(long id, String name, Runnable meanwhile) {
    User detached = users.findById(id).orElseThrow();
    meanwhile.run();
    detached.rename(name);
    users.save(detached);
  }

  @Override
  public void delete(long id) {
    users.deleteById(id);
  }

  @Override
  public void deleteStory(String title) {
    stories.deleteByTitle(title);
  }

  @Override
  public void restore(long id) {
    users.restore(id);
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    var page = PageRequest.of(offset / limit, limit, Sort.by("name"));
    return users.findByNameStartingWith(prefix, page).map(User::name).toList();
  }

  @Override
  public void createAll(List<String> names) {
    users.saveAll(names.stream().map(User::new).toList());
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    users.save(new User(name));
    users.deleteById(deleted);
    users.flush();
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return users.deleteStartingWith(prefix);
  }

  @Override
  public int deleteNatively(String name) {
    return users.deleteNatively(name);
  }

  @Override
  public void deleteForever(long id) {
    users.deleteForever(id);
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return users.namesWithDeleted(prefix);
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void close() {
    context.close();
  }
}
