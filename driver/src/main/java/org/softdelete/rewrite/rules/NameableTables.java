package org.softdelete.rewrite.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.NearestWord;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableName;

/**
 * The tables that a scope or a setting may name: those that the rules list, and what else leads to
 * their rows as a table does. Immutable.
 */
public final class NameableTables {

  private final Names names;
  private final LinkedRelations linked;
  private final List<TableName> listed;

  NameableTables(Rules rules, Names names, LinkedRelations linked) {
    this.names = names;
    this.linked = linked;
    this.listed = rules.tables().stream().map(rule -> rule.table()).toList();
  }

  /** Whether one of them may be meant, in whichever schema if {@code table} says none. */
  public boolean contain(TableName table) {
    String name = fold(table.name());
    String schema = table.schema() == null ? null : fold(table.schema());
    return listed.stream().anyMatch(one -> isMeant(one, schema, name))
        || linked.byName().containsKey(name);
  }

  private boolean isMeant(TableName one, @Nullable String schema, String name) {
    return fold(one.name()).equals(name)
        && (schema == null || one.schema() == null || fold(one.schema()).equals(schema));
  }

  /** What to say of a name that means none of them. */
  public String unknown(TableName table) {
    List<String> all = new ArrayList<>();
    listed.forEach(one -> all.add(one.toSql()));
    Optional<String> near = NearestWord.nearest(table.toSql(), all);
    return "the rules list no table '%s'%s"
        .formatted(table, near.map(word -> "; perhaps '" + word + "' is meant").orElse(""));
  }

  private String fold(Identifier name) {
    return names.fold(name.text(), name.quoted());
  }
}
