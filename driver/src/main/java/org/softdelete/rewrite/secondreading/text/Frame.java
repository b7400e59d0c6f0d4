package org.softdelete.rewrite.secondreading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a statement that is explained, prepared or opened as a cursor, and that
 * JSqlParser does not know. Immutable.
 *
 * @param front what stands in front of the statement inside; empty if there is nothing
 * @param inside the statement
 */
public record Frame(String front, Sentence inside) {

  private static final String NAME = "(?:\"[^\"]+\"|[\\w$]+)";

  private static final Pattern FRONT =
      Pattern.compile(
          "(?is)(?:EXPLAIN(?:\\s*\\([^()]*\\)|\\s+(?:ANALYZE|VERBOSE|PLAN\\s+FOR))*"
              + ("|PREPARE\\s+" + NAME + "(?:\\s*\\([^()]*\\))?\\s+AS")
              + ("|DECLARE\\s+" + NAME + "[\\w\\s]*?\\s+CURSOR[\\w\\s]*?\\s+FOR")
              + ")(?=\\s+\\w|\\s*\\()");

  /** What stands around the statement of a sentence. */
  public static Frame of(Sentence sentence) {
    Matcher matcher = FRONT.matcher(sentence.text());
    if (!matcher.lookingAt()) {
      return new Frame("", sentence);
    }
    if (sentence.stray()) {
      throw new Unchecked("a hint behind EXPLAIN, PREPARE or DECLARE");
    }
    String inside = sentence.text().substring(matcher.end()).strip();
    return new Frame(
        matcher.group(), new Sentence(inside, sentence.hints(), false, sentence.depth()));
  }
}
