package org.softdelete.harness.cases;

import java.util.List;
import java.util.Map;

/**
 * A titled part of a case file. Immutable.
 *
 * @param file the file's name without its ending
 * @param line where the section starts, counted from 1
 * @param title the text behind {@code ===}
 * @param options the {@code key: value} lines below the title
 * @param blocks the texts, each below a line that starts with {@code ---}
 */
public record Section(
    String file, int line, String title, Map<String, String> options, List<Block> blocks) {

  public Section {
    options = Map.copyOf(options);
    blocks = List.copyOf(blocks);
  }

  /**
   * A text and what the line above it says.
   *
   * @param kind what stands behind {@code ---} when it is no option; empty: a statement
   * @param options the {@code key: value} pairs behind {@code ---}
   * @param text the lines below it, as they stand
   */
  public record Block(String kind, Map<String, String> options, String text) {
    public Block {
      options = Map.copyOf(options);
    }
  }

  /** An error that names the place. */
  public IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("%s, line %d (%s): %s".formatted(file, line, title, what));
  }

  /** The value of an option; {@code otherwise} if the section does not have it. */
  public String option(String key, String otherwise) {
    return options.getOrDefault(key, otherwise);
  }
}
