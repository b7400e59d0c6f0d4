package org.softdelete.rewrite;

import java.util.ArrayList;
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
    return List.copyOf(edits);
  }

  /** The text with all changes made; {@code sql} itself if there are none. */
  String splice(String sql) {
    if (edits.isEmpty()) {
      return sql;
    }
    StringBuilder result = new StringBuilder(sql.length() + edits.size() * 40);
    int copied = 0;
    for (Edit edit : inOrder()) {
      result.append(sql, copied, edit.start()).append(edit.text());
      copied = edit.end();
    }
    return result.append(sql, copied, sql.length()).toString();
  }
}
