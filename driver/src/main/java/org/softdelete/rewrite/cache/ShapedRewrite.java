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
 * @param between what stands between the literals in the outcome
 * @param rewritten the outcome for the text that the shape was taken from
 */
record ShapedRewrite(TextShape shape, List<String> between, Rewritten rewritten) {

  /**
   * What a rewrite of a text says about others of its shape.
   *
   * @return null if that is nothing: the text has no plain literals, or they decided something
   */
  static @Nullable ShapedRewrite of(Tokens tokens, Edits edits, Rewritten rewritten) {
    boolean alike =
        !edits.dependOnLiterals()
            && rewritten.warnings().isEmpty()
            && !rewritten.deletes()
            && rewritten.changesNothingElse();
    TextShape shape = alike ? TextShape.of(tokens) : null;
    List<Edit> inOrder = List.copyOf(edits.inOrder(tokens.sql()));
    boolean cutsLiteral =
        shape != null
            && inOrder.stream().anyMatch(edit -> shape.hasHoleBetween(edit.start(), edit.end()));
    return shape == null || cutsLiteral
        ? null
        : new ShapedRewrite(shape, edited(tokens.sql(), shape, inOrder), rewritten);
  }

  /** What is between the literals of {@code sql} once the changes are made. */
  private static List<String> edited(String sql, TextShape shape, List<Edit> inOrder) {
    if (inOrder.isEmpty()) {
      return shape.between();
    }
    List<String> edited = new ArrayList<>();
    int next = 0;
    int copied = 0;
    for (int i = 0; i <= shape.size(); i++) {
      int end = i < shape.size() ? shape.start(i) : sql.length();
      StringBuilder piece = new StringBuilder();
      for (; next < inOrder.size() && inOrder.get(next).start() <= end; next++) {
        Edit edit = inOrder.get(next);
        piece.append(sql, copied, edit.start()).append(edit.text());
        copied = edit.end();
      }
      edited.add(piece.append(sql, copied, end).toString());
      copied = i < shape.size() ? shape.end(i) : end;
    }
    return List.copyOf(edited);
  }

  /** What {@code sql} is rewritten to, or null if it is not of this shape. */
  @Nullable Rewritten apply(String sql) {
    @Nullable String[] parts = shape.literalsIn(sql);
    if (parts == null) {
      return null;
    }
    String text = sql;
    if (between != shape.between()) {
      for (int i = 0; i < parts.length; i += 2) {
        parts[i] = between.get(i / 2);
      }
      text = String.join("", parts);
    }
    return rewritten.as(text);
  }
}
