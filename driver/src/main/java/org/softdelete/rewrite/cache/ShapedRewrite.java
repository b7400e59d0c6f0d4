package org.softdelete.rewrite.cache;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.Edits.Edit;
import org.softdelete.sql.Tokens;

/**
 * The outcome of a rewrite, for all texts of one shape. Immutable.
 *
 * @param shape the shape
 * @param edits the changes to the text that was rewritten, in the order of their offsets
 * @param rewritten the outcome for that text
 */
record ShapedRewrite(TextShape shape, List<Edit> edits, Rewritten rewritten) {

  /**
   * What a rewrite of a text says about others of its shape.
   *
   * @return null if that is nothing: the text has no plain literals, or they decided something
   */
  static @Nullable ShapedRewrite of(Tokens tokens, Edits edits, Rewritten rewritten) {
    boolean alike =
        !edits.dependOnLiterals()
            && rewritten.warnings().isEmpty()
            && rewritten.changes().isEmpty();
    TextShape shape = alike ? TextShape.of(tokens) : null;
    List<Edit> inOrder = List.copyOf(edits.inOrder(tokens.sql()));
    boolean cutsLiteral =
        shape != null
            && inOrder.stream().anyMatch(edit -> shape.hasHoleBetween(edit.start(), edit.end()));
    return shape == null || cutsLiteral ? null : new ShapedRewrite(shape, inOrder, rewritten);
  }

  /** What {@code sql} is rewritten to, or null if it is not of this shape. */
  @Nullable Rewritten apply(String sql) {
    int[] ends = shape.endsIn(sql);
    if (ends == null) {
      return null;
    }
    List<Edit> moved = new ArrayList<>(edits.size());
    int hole = 0;
    int shift = 0;
    for (Edit edit : edits) {
      while (hole < shape.size() && shape.end(hole) <= edit.start()) {
        shift = ends[hole] - shape.end(hole);
        hole++;
      }
      moved.add(new Edit(edit.start() + shift, edit.end() + shift, edit.text()));
    }
    return new Rewritten(
        Edits.splice(sql, moved),
        rewritten.listed(),
        rewritten.showsDeleted(),
        List.of(),
        List.of());
  }
}
