package org.softdelete.benchmarks.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.plan.Part;

/**
 * A bar for each ratio to the raw driver, as SVG: the databases beside each other, a logarithmic
 * scale on which 1 is where bars begin. It has a ground of its own, so that it can be read on a
 * light page and on a dark one. Used by one thread.
 */
final class Chart {

  private static final int NAMES = 230;
  private static final int PANEL = 360;
  private static final int TOP = 92;
  private static final int BAR = 11;
  private static final int GAP = 9;

  /** Room behind a bar for its figure, in pixels. */
  private static final int FIGURE = 44;

  private static final List<Database> DATABASES = List.of(Database.values());
  private static final double LEAST = 0.8;
  private static final List<Integer> TICKS = List.of(1, 2, 5, 10, 20, 50, 100);

  private static final List<Bar> BARS =
      List.of(
          new Bar(Contender.RAW_AGAIN, "#8c959f"),
          new Bar(Contender.SOFT_DELETE, "#2f81f7"),
          new Bar(Contender.P6SPY, "#d4a017"),
          new Bar(Contender.DATASOURCE_PROXY, "#a371f7"),
          new Bar(Contender.JOOQ, "#e5534b"),
          new Bar(Contender.SHARDING_SPHERE, "#3fa650"));

  private record Bar(Contender contender, String colour) {}

  private final Summary summary;
  private final double most;
  private final StringBuilder svg = new StringBuilder();

  Chart(Summary summary) {
    this.summary = summary;
    double greatest = 2;
    for (Database database : DATABASES) {
      for (Part part : Part.values()) {
        for (Bar bar : BARS) {
          Optional<Figure> figure = summary.figure(database, part, bar.contender());
          greatest = Math.max(greatest, figure.map(Figure::ratio).orElse(1.0));
        }
      }
    }
    most = greatest;
  }

  /** The whole file. */
  String text() {
    int bottom = TOP;
    for (Part part : Part.values()) {
      bottom += height(part);
    }
    open(NAMES + PANEL * DATABASES.size(), bottom + 16);
    legend();
    for (Database database : DATABASES) {
      grid(database, bottom);
    }
    int y = TOP;
    for (Part part : Part.values()) {
      write("text", NAMES - 12, y + (height(part) - GAP) / 2 + 4, "end", part.title());
      for (Database database : DATABASES) {
        bars(database, part, y);
      }
      y += height(part);
    }
    return svg.append("</svg>\n").toString();
  }

  private void open(int width, int height) {
    add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" \
        viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
        <style>
          .ground { fill: #ffffff; stroke: #d0d7de; } .text { fill: #1f2328; }
          .soft { fill: #59636e; } .line { stroke: #d0d7de; } .one { stroke: #59636e; }
          @media (prefers-color-scheme: dark) {
            .ground { fill: #0d1117; stroke: #3d444d; } .text { fill: #f0f6fc; }
            .soft { fill: #9198a1; } .line { stroke: #30363d; } .one { stroke: #9198a1; }
          }
        </style>
        <rect class="ground" x="0.5" y="0.5" width="%3$d" height="%4$d" rx="6"/>
        """,
        width, height, width - 1, height - 1);
  }

  private void legend() {
    write(
        "text",
        14,
        22,
        "start",
        "Time of the processor, as a multiple of hand-written SQL on the raw driver");
    int x = 14;
    for (Bar bar : BARS) {
      add("<rect x=\"%d\" y=\"33\" width=\"10\" height=\"10\" fill=\"%s\"/>\n", x, bar.colour());
      write("text", x + 15, 42, "start", bar.contender().title());
      x += 36 + 7 * bar.contender().title().length();
    }
  }

  private void grid(Database database, int bottom) {
    write("text", (int) x(database, 1), TOP - 18, "start", database.title());
    for (int tick : TICKS) {
      if (tick <= most) {
        double x = x(database, tick);
        add(
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
            tick == 1 ? "one" : "line", x, TOP - 4, x, bottom - GAP + 4);
        write("soft", (int) Math.round(x), bottom + 8, "middle", Integer.toString(tick));
      }
    }
  }

  private void bars(Database database, Part part, int top) {
    int y = top;
    for (Bar bar : BARS) {
      if (part.contenders().contains(bar.contender())) {
        Optional<Figure> figure = summary.figure(database, part, bar.contender());
        if (figure.isPresent()) {
          bar(database, y, bar, figure.get().ratio());
        }
        y += BAR;
      }
    }
  }

  private void bar(Database database, int y, Bar bar, double ratio) {
    double one = x(database, 1);
    double end = x(database, Math.max(LEAST, ratio));
    add(
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
        Math.min(one, end), y, Math.max(1, Math.abs(end - one)), BAR - 2, bar.colour());
    write(
        "soft\" font-size=\"10",
        (int) Math.max(one, end) + 5,
        y + BAR - 3,
        "start",
        String.format(Locale.ROOT, "%.2f", ratio));
  }

  private double x(Database database, double ratio) {
    double part = Math.log(ratio / LEAST) / Math.log(most / LEAST);
    return NAMES + DATABASES.indexOf(database) * PANEL + part * (PANEL - FIGURE);
  }

  private static int height(Part part) {
    return (part.contenders().size() - 1) * BAR + GAP;
  }

  private void write(String style, int x, int y, String anchor, String text) {
    add(
        "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n",
        style, x, y, anchor, text);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
