package org.softdelete.harness.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the files in which cases and facts are written; see {@code cases/README.md} for the format.
 * For one thread, one file.
 */
public final class SectionReader {

  private static final String TITLE = "===";
  private static final String BLOCK = "---";

  private final String file;
  private final List<String> lines;
  private int next;

  private SectionReader(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /**
   * The sections of a file, in its order.
   *
   * @param file the file's name, for titles and messages
   * @throws IllegalArgumentException if the text does not follow the format
   */
  public static List<Section> read(String file, String text) {
    SectionReader reader = new SectionReader(file, text);
    reader.skipIntroduction();
    List<Section> sections = new ArrayList<>();
    while (reader.next < reader.lines.size()) {
      sections.add(reader.section());
    }
    return sections;
  }

  private void skipIntroduction() {
    while (next < lines.size() && !lines.get(next).startsWith(TITLE)) {
      next++;
    }
  }

  private Section section() {
    int line = next + 1;
    String title = lines.get(next++).substring(TITLE.length()).strip();
    Map<String, String> options = new LinkedHashMap<>();
    while (!atEndOfBlock()) {
      String text = lines.get(next++);
      if (!text.isBlank()) {
        option(options, text, line);
      }
    }
    List<Section.Block> blocks = new ArrayList<>();
    while (next < lines.size() && lines.get(next).startsWith(BLOCK)) {
      blocks.add(block());
    }
    return new Section(file, line, title, options, blocks);
  }

  private Section.Block block() {
    int line = next + 1;
    String head = lines.get(next++).substring(BLOCK.length()).strip();
    Map<String, String> options = new LinkedHashMap<>();
    String kind = "";
    for (String part : head.isEmpty() ? new String[0] : head.split(" \\| ")) {
      if (part.contains(":")) {
        option(options, part, line);
      } else {
        kind = part.strip();
      }
    }
    List<String> text = new ArrayList<>();
    while (!atEndOfBlock()) {
      text.add(unescaped(lines.get(next++)));
    }
    while (!text.isEmpty() && text.get(text.size() - 1).isEmpty()) {
      text.remove(text.size() - 1);
    }
    return new Section.Block(kind, options, String.join("\n", text));
  }

  private boolean atEndOfBlock() {
    return next >= lines.size()
        || lines.get(next).startsWith(TITLE)
        || lines.get(next).startsWith(BLOCK);
  }

  private static String unescaped(String line) {
    return line.startsWith('\\' + TITLE) || line.startsWith('\\' + BLOCK)
        ? line.substring(1)
        : line;
  }

  private void option(Map<String, String> options, String text, int line) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "%s, line %d: expected 'key: value', found '%s'".formatted(file, line, text));
    }
    options.put(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }
}
