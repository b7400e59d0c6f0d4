package org.softdelete.demo;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks into lines no longer than a page is wide. Confined to one text. */
final class PageLines {

  private static final int WIDTH = 82;
  private static final String CONTINUED = "    ";

  private final Style style;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int column;

  /** What has come since the last blank, and how wide it is without its style. */
  private final StringBuilder unbroken = new StringBuilder();

  private int width;

  private PageLines(Style style) {
    this.style = style;
  }

  /** The lines of a text in which nothing is to be set off. */
  static List<String> of(String text) {
    return of(text, text, Style.PLAIN);
  }

  /** The lines of {@code after}, with what {@code before} does not have set off. */
  static List<String> of(String before, String after, Style style) {
    PageLines text = new PageLines(style);
    Piece.compare(before, after).forEach(text::add);
    text.endLine();
    return text.lines;
  }

  private void add(Piece piece) {
    if (piece.isLineBreak()) {
      endLine();
    } else if (piece.isBlank()) {
      place();
      line.append(piece.text());
      column += piece.text().length();
    } else {
      unbroken.append(piece.inserted() ? style.inserted(piece.text()) : piece.text());
      width += piece.text().length();
    }
  }

  private void place() {
    if (column + width > WIDTH) {
      lines.add(line.toString().stripTrailing());
      line.setLength(0);
      line.append(CONTINUED);
      column = CONTINUED.length();
    }
    line.append(unbroken);
    column += width;
    unbroken.setLength(0);
    width = 0;
  }

  private void endLine() {
    place();
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    column = 0;
  }
}
