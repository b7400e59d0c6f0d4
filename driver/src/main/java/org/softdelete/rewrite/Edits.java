package org.softdelete.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The changes to a text, by offset: what none of them touches stays as it is, to the byte. Changes
 * at one offset take effect in the order in which they were made. And whether they leave deleted
 * rows to be seen, and would be others with other literals. Confined to one rewrite.
 */
final class Edits {

  /** In place of the characters from {@code start} to before {@code end} stands {@code text}. */
  record Edit(int start, int end, String text) {}

  private final List<Edit> edits = new ArrayList<>();
  private boolean showDeleted;
  private boolean dependOnLiterals;

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

  /** Notes that the content of a literal may have decided which changes there are. */
  void noteThatLiteralsDecide() {
    dependOnLiterals = true;
  }

  /** Whether another literal in a place of the text might lead to other changes. */
  boolean dependOnLiterals() {
    return dependOnLiterals;
  }

  /**
   * The changes to {@code sql}, in the order of their offsets. Where {@code sql} has no blank
   * because it needs none, as in {@code WHERE (id = 1)ORDER BY id}, a change ends with one.
   */
  List<Edit> inOrder(String sql) {
    edits.sort(Comparator.comparingInt(Edit::start));
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      int next = i + 1 < edits.size() ? edits.get(i + 1).start() : sql.length();
      if (edit.end() < next && runsInto(edit.text(), sql.charAt(edit.end()))) {
        edits.set(i, new Edit(edit.start(), edit.end(), edit.text() + ' '));
      }
    }
    return Collections.unmodifiableList(edits);
  }

  private static boolean runsInto(String text, char behind) {
    return !text.isEmpty()
        && Character.isJavaIdentifierPart(behind)
        && Character.isJavaIdentifierPart(text.charAt(text.length() - 1));
  }

  /** The text with all changes made; {@code sql} itself if there are none. */
  String splice(String sql) {
    return splice(sql, inOrder(sql));
  }

  /** The same with changes that are in order already. */
  static String splice(String sql, List<Edit> inOrder) {
    if (inOrder.isEmpty()) {
      return sql;
    }
    StringBuilder result = new StringBuilder(sql.length() + inOrder.size() * 40);
    int copied = 0;
    for (Edit edit : inOrder) {
      // Whole pieces, because append(sql, from, to) goes character by character.
      result.append(sql.substring(copied, edit.start())).append(edit.text());
      copied = edit.end();
    }
    return result.append(sql.substring(copied)).toString();
  }
}
