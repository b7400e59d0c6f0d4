package org.softdelete.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The changes to a text, by offset: what none of them touches stays as it is, to the byte. Changes
 * at one offset take effect in the order in which they were made. And whether they leave deleted
 * rows to be seen. Confined to one rewrite.
 */
final class Edits {

  /** In place of the characters from {@code start} to before {@code end} stands {@code text}. */
  record Edit(int start, int end, String text) {}

  private final List<Edit> edits = new ArrayList<>();
  private boolean showDeleted;

  /** Inserts {@code text} in front of the character at {@code offset}. */
  void insert(int offset, String text) {
    edits.add(new Edit(offset, offset, text));
  }

  /** Puts {@code text} in place of the characters from {@code start} to before {@code end}. */
  void replace(int start, int end, String text) {
    edits.add(new Edit(start, end, text));
  }

  /** How many changes there are, to {@linkplain #rollBackTo return} to. */
  int size() {
    return edits.size();
  }

  /** Forgets all but the first {@code size} changes. */
  void rollBackTo(int size) {
    edits.subList(size, edits.size()).clear();
  }

  /** Notes that deleted rows of a listed table are to be seen. */
  void noteThatDeletedAreShown() {
    showDeleted = true;
  }

  /** Whether deleted rows of a listed table are to be seen. */
  boolean showDeleted() {
    return showDeleted;
  }

  /** The changes, in the order of their offsets. */
  List<Edit> inOrder() {
    edits.sort(Comparator.comparingInt(Edit::start));
    return Collections.unmodifiableList(edits);
  }

  /**
   * The text with all changes made; {@code sql} itself if there are none. Where the text had no
   * blank because it needed none, as in {@code WHERE (id = 1)ORDER BY id}, one keeps a change and
   * the word behind it apart.
   */
  String splice(String sql) {
    if (edits.isEmpty()) {
      return sql;
    }
    StringBuilder result = new StringBuilder(sql.length() + edits.size() * 40);
    int copied = 0;
    for (Edit edit : inOrder()) {
      copy(sql, copied, edit.start(), result);
      result.append(edit.text());
      copied = edit.end();
    }
    copy(sql, copied, sql.length(), result);
    return result.toString();
  }

  private static void copy(String sql, int from, int to, StringBuilder result) {
    int length = result.length();
    if (from < to
        && length > 0
        && Character.isJavaIdentifierPart(result.charAt(length - 1))
        && Character.isJavaIdentifierPart(sql.charAt(from))) {
      result.append(' ');
    }
    // As a whole piece, because append(sql, from, to) goes character by character.
    result.append(sql.substring(from, to));
  }
}
