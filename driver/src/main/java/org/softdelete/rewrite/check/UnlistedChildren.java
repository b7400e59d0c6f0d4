package org.softdelete.rewrite.check;

import java.util.Map;
import java.util.Set;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.KeyLists;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rules.References;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;

/**
 * Finds tables that are not listed and whose rows a real delete would take along (SEMANTICS §5):
 * they stay, and point to what is deleted. Nothing is found where the rules say what becomes of
 * them. For one thread.
 */
final class UnlistedChildren {

  private final String source;
  private final Catalog catalog;
  private final Dialect dialect;
  private final Set<RelationName> hard;
  private final Problems problems;

  /**
   * Of a database of which {@code catalog} tells.
   *
   * @param hard tables that are listed and whose deletes are real
   */
  UnlistedChildren(
      Rules rules, Catalog catalog, Dialect dialect, Set<RelationName> hard, Problems problems) {
    this.source = rules.source();
    this.hard = hard;
    this.catalog = catalog;
    this.dialect = dialect;
    this.problems = problems;
  }

  /** Looks for those of the tables in {@code ruled}, whose deletes are soft. */
  void check(Map<RelationName, TableRule> ruled) {
    if (dialect.keys().equals(KeyLists.NONE)) {
      return;
    }
    Set<RelationName> soft = new UnlistedParents(catalog).withHeirs(ruled.keySet());
    for (ForeignKey key : catalog.foreignKeys()) {
      TableRule parent = ruled.get(key.parent());
      if (parent != null
          && key.onDelete() == ForeignKey.Action.CASCADE
          && !key.ofPartition()
          && !soft.contains(key.child())
          && isSilent(parent.references())) {
        problems.add(() -> message(key, hard.contains(key.child())));
      }
    }
  }

  private static boolean isSilent(References references) {
    return references.saidOfUnlisted() == null && references.mode() != References.Mode.OFF;
  }

  private String message(ForeignKey key, boolean isHard) {
    String child = WrittenName.of(key.child(), dialect.names());
    return "The rules of %s list %s, and %s, whose key %s says ON DELETE CASCADE: its rows stay where the row is deleted that they point to. %s, too, or let the rule of %s say what becomes of them: cascade-unlisted: keep, delete or reject."
        .formatted(
            source,
            WrittenName.of(key.parent(), dialect.names()),
            isHard ? child + " with mode: hard" : "not " + child,
            WrittenName.of(key.name(), dialect.names()),
            isHard ? "Let its deletes be soft" : "List it",
            WrittenName.of(key.parent().name(), dialect.names()));
  }
}
