package org.softdelete.rewrite.truncate;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.ChangeGrammar;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;

/**
 * The tables that one soft TRUNCATE empties: those that it names, which no other may point to, or
 * with {@code CASCADE} all that do, too, whatever their keys say (PostgreSQL manual: TRUNCATE).
 * Confined to one rewrite.
 */
final class TruncatedTables {

  private final StatementText text;
  private final List<ChangeTarget> targets;

  TruncatedTables(StatementText text, List<ChangeTarget> targets) {
    this.text = text;
    this.targets = targets;
  }

  /**
   * Fails as the database does if a table points to them that is not one of them.
   *
   * @throws SQLException with the SQLState of the database's error
   */
  void requireNotPointedTo() throws SQLException {
    for (ChangeTarget target : targets) {
      ParentTable parent = parent(target);
      for (ChildKey key : parent == null ? List.<ChildKey>of() : parent.keys()) {
        boolean own = targets.stream().anyMatch(one -> isNamed(key.table(), one));
        if (!own || !text.dialect().changes().takes(ChangeGrammar.Form.TRUNCATE_OF_SEVERAL)) {
          throw Refusal.asTheDatabase(
              text.sql(),
              text.tokens().start(target.name().first()),
              "%s points to %s by the key %s, so that it cannot be truncated alone"
                  .formatted(key.table().name(), parent.name().name(), key.key().name()),
              "delete its rows, or truncate both tables if the database has that",
              text.dialect().changes().truncateOfReferenced());
        }
      }
    }
  }

  /** The keys by which CASCADE reaches further tables, one for each table. */
  List<ChildKey> reached() throws SQLException {
    Map<RelationName, ChildKey> reached = new LinkedHashMap<>();
    Deque<ParentTable> open = new ArrayDeque<>();
    for (ChangeTarget target : targets) {
      ParentTable parent = parent(target);
      if (target.table() == null) {
        throw unsupported(target, "CASCADE begins at a table, too, that the rules do not list");
      }
      if (parent != null) {
        open.add(parent);
      }
    }
    while (!open.isEmpty()) {
      ParentTable next = open.remove();
      for (ChildKey key : next.keys()) {
        if (targets.stream().anyMatch(one -> isNamed(key.table(), one))
            || reached.containsKey(key.table())) {
          continue;
        }
        if (!key.isSoft()) {
          throw unsupported(
              targets.get(0),
              "CASCADE reaches %s, which the rules do not list".formatted(key.table().name()));
        }
        reached.put(key.table(), key);
        ParentTable parent = text.references().parent(key.table());
        if (parent != null) {
          open.add(parent);
        }
      }
    }
    return new ArrayList<>(reached.values());
  }

  private @Nullable ParentTable parent(ChangeTarget target) throws SQLException {
    if (target.table() == null) {
      return null;
    }
    text.references().requireKeysOfAllRows(target.name());
    return text.references().parent(target.name());
  }

  private boolean isNamed(RelationName table, ChangeTarget target) {
    TableNameReader.Name name = target.name();
    boolean qualified = name.first() < name.last();
    return text.dialect().names().fold(table.name(), true).equals(text.fold(name.last()))
        && (!qualified
            || text.dialect()
                .names()
                .fold(table.schema(), true)
                .equals(text.fold(name.last() - 2)));
  }

  private Refusal unsupported(ChangeTarget target, String reason) {
    return text.unsupported(
        target.name().first(), reason, "list that table, too, or use the hint force");
  }
}
