package org.softdelete.rewrite.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The changes to a text, by offset: what none of them touches stays as it is, to the byte. Changes
 * at one offset take effect in the order in which they were made. And whether they leave deleted
 * rows to be seen, and would be others with other literals. Confined to one rewrite.
 */
public final class Edits {

  /** In place of the characters from {@code start} to before {@code end} stands {@code text}. */
  public record Edit(int start, int end, String text) {}

  private final List<Edit> edits = new ArrayList<>();
  private boolean ordered;
  private boolean showDeleted;
  private boolean dependOnLiterals;
  private boolean dependOnStart;
  private boolean leaveSomeOut;

  /** Inserts {@code text} in front of the character at {@code offset}. */
  public void insert(int offset, String text) {
    if (text.isEmpty()) {
      return;
    }
    edits.add(new Edit(offset, offset, text));
    ordered = false;
  }

  /** Puts {@code text} in place of the characters from {@code start} to before {@code end}. */
  public void replace(int start, int end, String text) {
    edits.add(new Edit(start, end, text));
    ordered = false;
  }

  /** How many changes there are, to {@linkplain #rollBackTo return} to. */
  public int size() {
    return edits.size();
  }

  /** The changes behind the first {@code size}, as they were made. */
  public List<Edit> since(int size) {
    return List.copyOf(edits.subList(size, edits.size()));
  }

  /** Forgets all but the first {@code size} changes. */
  public void rollBackTo(int size) {
    edits.subList(size, edits.size()).clear();
  }

  /** Notes that deleted rows of a listed table are to be seen. */
  void noteThatDeletedAreShown() {
    showDeleted = true;
  }

  /** Whether deleted rows of a listed table are to be seen. */
  public boolean showDeleted() {
    return showDeleted;
  }

  /** Notes that the content of a literal may have decided which changes there are. */
  public void noteThatLiteralsDecide() {
    dependOnLiterals = true;
  }

  /** Notes that it counts what the session began with, beside what holds now. */
  public void noteThatStartDecides() {
    dependOnStart = true;
  }

  /** Whether a session that began otherwise might be answered otherwise. */
  public boolean dependOnStart() {
    return dependOnStart;
  }

  /** Whether another literal in a place of the text might lead to other changes. */
  public boolean dependOnLiterals() {
    return dependOnLiterals;
  }

  /** Notes that a statement is sent as it is that could not be rewritten with certainty. */
  public void noteThatSomeAreLeftOut() {
    leaveSomeOut = true;
  }

  /** Whether there is such a statement. */
  public boolean leaveSomeOut() {
    return leaveSomeOut;
  }

  /**
   * The changes to {@code sql}, in the order of their offsets. Where {@code sql} has no blank
   * because it needs none, as in {@code WHERE(id = 1)ORDER BY id}, a change begins or ends with
   * one.
   */
  public List<Edit> inOrder(String sql) {
    if (!ordered) {
      bringInOrder(sql);
    }
    return Collections.unmodifiableList(edits);
  }

  private void bringInOrder(String sql) {
    edits.sort(Comparator.comparingInt(Edit::start));
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      int next = i + 1 < edits.size() ? edits.get(i + 1).start() : sql.length();
      String text = edit.text();
      if (!text.isEmpty()) {
        boolean before = edit.start() > 0 && areOneWord(sql, edit.start() - 1, text, 0);
        boolean behind = edit.end() < next && areOneWord(sql, edit.end(), text, text.length() - 1);
        if (before || behind) {
          String apart = (before ? " " : "") + text + (behind ? " " : "");
          edits.set(i, new Edit(edit.start(), edit.end(), apart));
        }
      }
    }
    ordered = true;
  }

  /**
   * Those changes to the characters from {@code start} to before {@code end} that are {@code
   * wanted}, by their offsets among these.
   */
  public Edits within(int start, int end, Predicate<Edit> wanted) {
    Edits within = new Edits();
    for (Edit edit : edits) {
      if (edit.start() >= start && edit.end() <= end && wanted.test(edit)) {
        within.replace(edit.start() - start, edit.end() - start, edit.text());
      }
    }
    return within;
  }

  private static boolean areOneWord(String sql, int place, String text, int neighbour) {
    return Character.isJavaIdentifierPart(sql.charAt(place))
        && Character.isJavaIdentifierPart(text.charAt(neighbour));
  }

  /** The text with all changes made; {@code sql} itself if there are none. */
  public String splice(String sql) {
    List<Edit> inOrder = inOrder(sql);
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
