package org.softdelete.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Collects the mistakes of one file while it is read, so that all are told in one go. Not
 * thread-safe: it lives as long as one read.
 */
final class Mistakes {

  private final String source;
  private final List<Mistake> mistakes = new ArrayList<>();

  Mistakes(String source) {
    this.source = source;
  }

  void add(Node where, String found, String expected) {
    add(where.getStartMark(), found, expected);
  }

  /** A mistake at a place that the parser names, or at the file's beginning if it names none. */
  void add(Optional<Mark> where, String found, String expected) {
    add(
        where.map(mark -> mark.getLine() + 1).orElse(1),
        where.map(mark -> mark.getColumn() + 1).orElse(1),
        found,
        expected);
  }

  /** A mistake at a line and a column that count from 1. */
  void add(int line, int column, String found, String expected) {
    Mistake mistake = new Mistake(source, line, column, found, expected);
    // What an alias names is read once for each use, but is wrong only once.
    if (!mistakes.contains(mistake)) {
      mistakes.add(mistake);
    }
  }

  void throwIfAny() throws RulesException {
    if (!mistakes.isEmpty()) {
      mistakes.sort(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column));
      throw new RulesException(source, mistakes);
    }
  }
}
