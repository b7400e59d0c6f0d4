package org.softdelete.rewrite.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.rewrite.rules.LinkedRelations.Kind;
import org.softdelete.rewrite.rules.Meaning;
import org.softdelete.rewrite.rules.RewriteRules;
import org.softdelete.rewrite.session.ChangeTargets.Target;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.sql.Tokens;

/**
 * Refuses changes that would reach rows of a listed table through a relation that is not listed
 * (SEMANTICS §2), and notes the targets that are not listed, which the catalog has to know. Where a
 * target is listed it says nothing: then the statement is rewritten. Confined to one rewrite.
 */
public final class TargetGuard {

  private final Tokens tokens;
  private final RewriteRules rules;
  private final ChangeTargets targets;
  private final List<TargetName> found = new ArrayList<>(0);
  private boolean cascade;

  public TargetGuard(Tokens tokens, RewriteRules rules) {
    this.tokens = tokens;
    this.rules = rules;
    this.targets = new ChangeTargets(tokens);
  }

  /** The targets seen by now that are not listed. */
  public List<TargetName> found() {
    return found;
  }

  /**
   * Checks the statement from token {@code from} to before {@code to}.
   *
   * @param session what holds for it
   * @param forced tells whether its deletes are real
   * @throws Refusal with SQLState {@code 0A000}
   */
  public void check(int from, int to, RewriteContext session, Forced forced) throws SQLException {
    cascade = false;
    for (Target target : targets.in(from, to)) {
      if (!rules.index().mayList(tokens.hash(target.last())) || target.upserts()) {
        check(target, session, forced);
      }
    }
  }

  /**
   * Whether the statement that was checked last deletes rows of a table that is not listed, from
   * which foreign keys lead to listed ones.
   */
  public boolean cascade() {
    return cascade;
  }

  /**
   * Whether rows may be written by the statement from token {@code from} to before {@code to} that
   * point to those of a listed table.
   */
  public boolean pointToListed(int from, int to) {
    for (int name : targets.written(from, to)) {
      if (tokens.isName(name) && rules.index().mayHaveParents(tokens.hash(name))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the deletes of a statement are real, by a hint of its own or a scope. */
  @FunctionalInterface
  public interface Forced {
    boolean holds() throws SQLException;
  }

  private void check(Target target, RewriteContext session, Forced forced) throws SQLException {
    String name = fold(target.last());
    String schema = target.first() == target.last() ? null : fold(target.last() - 2);
    if (target.deletes() || target.upserts()) {
      refuseIfReaching(target, schema, name, session, forced);
    }
    refuseIfLinkedBefore(target, name, session.before());
    if (!session.before().defined().contains(name)
        && !rules.index().mayList(tokens.hash(target.last()))) {
      found.add(new TargetName(schema, name));
    }
  }

  private void refuseIfReaching(
      Target target, @Nullable String schema, String name, RewriteContext session, Forced forced)
      throws SQLException {
    if (!rules.index().isLinked(name)) {
      return;
    }
    Meaning meaning = rules.index().meaning(schema, name, session.schemas());
    if (meaning.is(Kind.VIEW)) {
      throw unsupported(
          target,
          "this is a view over a table that the rules list; a delete through it would be real, and"
              + " what it inserts or updates could meet rows that it does not show",
          "name the table itself");
    }
    if (meaning.is(Kind.ANCESTOR) && target.upserts()) {
      throw unsupported(
          target,
          "a table that the rules list is a partition of this one or inherits from it, and the"
              + " statement could change a deleted row of it unseen",
          "list this table too, or name the other");
    }
    boolean above = meaning.is(Kind.ABOVE_CASCADING);
    boolean referenced = meaning.is(Kind.REFERENCED) || meaning.is(Kind.CASCADING);
    cascade |= referenced && target.deletes() && !target.cascades();
    if (above && target.deletes() && !target.cascades()) {
      throw unsupported(
          target,
          "what is deleted by this name may be rows of another table, and by ON DELETE CASCADE rows"
              + " of one that the rules list would really be deleted with them",
          "name that other table itself");
    }
    if ((above || referenced) && target.cascades() && !forced.holds()) {
      throw unsupported(
          target,
          "CASCADE would really empty a table that the rules list and that refers to this one",
          "delete the rows of that table first and truncate without CASCADE, or use the hint force");
    }
  }

  private void refuseIfLinkedBefore(Target target, String name, NameChanges before) throws Refusal {
    boolean view = before.views().contains(name) && (target.deletes() || target.upserts());
    if (view || before.linked().contains(name)) {
      throw unsupported(
          target,
          "this was made part of a table that the rules list, or a view over one, in the same text"
              + " or batch",
          "execute what stands before in a statement of its own");
    }
  }

  private String fold(int i) {
    return rules.dialect().names().fold(tokens, i);
  }

  private Refusal unsupported(Target target, String reason, String wayOut) {
    return Refusal.unsupported(tokens.sql(), tokens.start(target.last()), reason, wayOut);
  }
}
