package org.softdelete.harness.demo;

import java.util.ArrayList;
import java.util.List;

/** Breaks SQL text into lines no longer than a page is wide. Confined to one text. */
final class SqlLines {

  private static final int WIDTH = 82;
  private static final String CONTINUED = "    ";

  private final Style style;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int column;

  private SqlLines(Style style) {
    this.style = style;
  }

  /** The lines of {@code after}, with what {@code before} does not have set off. */
  static List<String> of(String before, String after, Style style) {
    SqlLines text = new SqlLines(style);
    Piece.compare(before, after).forEach(text::add);
    text.endLine();
    return text.lines;
  }

  private void add(Piece piece) {
    if (piece.isLineBreak()) {
      endLine();
      return;
    }
    if (column + piece.text().length() > WIDTH) {
      endLine();
      line.append(CONTINUED);
      column = CONTINUED.length();
      if (piece.isBlank()) {
        return;
      }
    }
    boolean plain = !piece.inserted() || piece.isBlank();
    line.append(plain ? piece.text() : style.inserted(piece.text()));
    column += piece.text().length();
  }

  private void endLine() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    column = 0;
  }
}
