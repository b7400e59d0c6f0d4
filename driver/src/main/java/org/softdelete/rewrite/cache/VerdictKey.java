package org.softdelete.rewrite.cache;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.Edits.Edit;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;
import org.softdelete.sql.WideHash;

/**
 * Hashes all that a second reading depends on: the shape of the text, which is all of it but its
 * plain literals, the changes to it, and what held. Another literal changes nothing, as the rewrite
 * does not look into it either; where it does, the whole text counts.
 */
public final class VerdictKey {

  private VerdictKey() {}

  /**
   * The key of a rewrite.
   *
   * @param seed stands for what rewrites
   * @param answers a hash of what the database was asked and answered
   * @return never 0
   */
  public static long of(
      long seed, Tokens tokens, Edits edits, RewriteContext session, long answers) {
    List<Edit> inOrder = edits.inOrder(tokens.sql());
    long hash = withSession(WideHash.with(seed, answers), session);
    hash =
        edits.dependOnLiterals()
            ? withText(hash, tokens.sql(), inOrder)
            : withShape(hash, tokens, inOrder);
    long key = WideHash.mixed(hash);
    return key == 0 ? 1 : key;
  }

  private static long withSession(long hash, RewriteContext session) {
    NameChanges before = session.before();
    int flags =
        session.settings().initial().argument().charAt(0) << 8
            | (before.path() ? 2 : 0)
            | (before.relations() ? 4 : 0);
    long result = WideHash.with(WideHash.with(hash, flags), session.said().toString());
    if (!before.areNone()) {
      result = withNames(result, before.defined());
      result = withNames(result, before.hiding());
      result = withNames(result, before.linked());
      result = withNames(result, before.views());
      result = withNames(result, before.referenced());
    }
    return result;
  }

  private static long withNames(long hash, Set<String> names) {
    long result = WideHash.with(hash, names.size());
    for (String name : new TreeSet<>(names)) {
      result = WideHash.with(result, name);
    }
    return result;
  }

  private static long withText(long hash, String sql, List<Edit> inOrder) {
    long result = WideHash.with(hash, sql);
    for (Edit edit : inOrder) {
      result = withEdit(result, edit.start(), edit);
    }
    return result;
  }

  /** Or with the whole text, where a literal is cut or is a part of a name. */
  private static long withShape(long hash, Tokens tokens, List<Edit> inOrder) {
    String sql = tokens.sql();
    long result = hash;
    int next = 0;
    int copied = 0;
    int ofLiterals = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (TextShape.isPlainLiteral(tokens, i)) {
        int start = tokens.start(i);
        result = WideHash.with(result, sql, copied, start);
        result = WideHash.with(result, tokens.type(i));
        copied = tokens.end(i);
        boolean touched = tokens.is(i - 1, Keyword.UESCAPE);
        for (; next < inOrder.size() && inOrder.get(next).start() < copied; next++) {
          Edit edit = inOrder.get(next);
          touched |= edit.end() > start;
          result = withEdit(result, edit.start() - ofLiterals, edit);
        }
        if (touched) {
          return withText(hash, sql, inOrder);
        }
        ofLiterals += copied - start;
      }
    }
    result = WideHash.with(result, sql, copied, sql.length());
    for (; next < inOrder.size(); next++) {
      result = withEdit(result, inOrder.get(next).start() - ofLiterals, inOrder.get(next));
    }
    return result;
  }

  /**
   * With a change, where {@code place} is its place without the literals in front of it. It begins
   * with a negative number, as nothing else does.
   */
  private static long withEdit(long hash, int place, Edit edit) {
    long result = WideHash.with(hash, ~((long) place << 32 | edit.end() - edit.start()));
    return WideHash.with(result, edit.text());
  }
}
