package org.softdelete.rules.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML parser that stops where a document is no tree, or a very deep one. Nodes are composed
 * recursively, so that a deep document would end in a {@link StackOverflowError}, and a map that is
 * merged into itself never. Not thread-safe: it lives as long as one read.
 */
public final class TreeParser extends ParserImpl {

  /** Rules need four levels; what stands under {@code $schema} is not read, and may be anything. */
  private static final int DEEPEST = 50;

  /** The anchors of the maps and lists around, if they have one. */
  private final Deque<Optional<Anchor>> around = new ArrayDeque<>();

  /** A parser of {@code text}. */
  public TreeParser(LoadSettings settings, String text) {
    super(settings, new StreamReader(settings, text));
  }

  /**
   * The next event.
   *
   * @throws ParserException at a map or list that is nested too deep, or at an alias that stands in
   *     what it names
   */
  @Override
  public Event next() {
    Event event = super.next();
    if (event instanceof CollectionStartEvent start) {
      around.push(start.getAnchor());
      if (around.size() > DEEPEST) {
        throw failure(event, "maps and lists are nested more than " + DEEPEST + " deep");
      }
    } else if (event instanceof CollectionEndEvent) {
      around.pop();
    } else if (event instanceof AliasEvent alias
        && around.contains(Optional.of(alias.getAlias()))) {
      throw failure(event, "the alias *" + alias.getAlias() + " stands in what it names");
    }
    return event;
  }

  private static ParserException failure(Event event, String problem) {
    return new ParserException(problem, event.getStartMark());
  }
}
