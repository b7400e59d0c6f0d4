package org.softdelete.rules;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML parser that stops where maps and lists are nested too deep. Nodes are composed
 * recursively, so that a deeper document would end in a {@link StackOverflowError}. Not
 * thread-safe: it lives as long as one read.
 */
final class NestingLimit extends ParserImpl {

  /** Rules need four levels; what stands under {@code $schema} is not read, and may be anything. */
  private static final int DEEPEST = 50;

  private int depth;

  NestingLimit(LoadSettings settings, String text) {
    super(settings, new StreamReader(settings, text));
  }

  /**
   * The next event.
   *
   * @throws ParserException at the first map or list that is nested too deep
   */
  @Override
  public Event next() {
    Event event = super.next();
    if (event instanceof CollectionStartEvent) {
      depth++;
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
    if (depth > DEEPEST) {
      throw new ParserException(
          "maps and lists are nested more than " + DEEPEST + " deep", event.getStartMark());
    }
    return event;
  }
}
