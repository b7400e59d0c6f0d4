package org.softdelete.harness.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.softdelete.rewrite.options.SecondReadingMode;

/**
 * Which texts reach which method of the rewriter, so that a mutant is tried on those only that it
 * can change. For one thread.
 */
final class Coverage {

  private final List<Text> texts;
  private final Map<String, List<Text>> reaching = new HashMap<>();

  /** Methods that are entered while a rewriter is made, or its classes are: they may decide all. */
  private final Set<String> early = new HashSet<>();

  /** Sees which methods these texts reach. */
  Coverage(DriverCode code, List<Text> texts) {
    this.texts = List.copyOf(texts);
    DriverLoader loader = new DriverLoader(type -> NotedMethods.in(code.compiled(type)));
    Set<String> first = new HashSet<>();
    texts.forEach(text -> read(loader, text, first));
    texts.forEach(text -> note(loader, text));
    first.removeAll(reaching.keySet());
    early.addAll(first);
  }

  private void note(DriverLoader loader, Text text) {
    Set<String> methods = new HashSet<>();
    read(loader, text, methods);
    methods.forEach(method -> reaching.computeIfAbsent(method, key -> new ArrayList<>()).add(text));
  }

  /** Reads a text by a rewriter that remembers none. */
  private void read(DriverLoader loader, Text text, Set<String> methods) {
    BoundedThread.note(early);
    Rewriting rewriting = loader.rewriting(text.stock(), SecondReadingMode.OFF);
    BoundedThread.note(methods);
    Answer.of(rewriting, text.sql(), text.session());
    BoundedThread.note(new HashSet<>());
  }

  /** The texts that a change of a method may change. */
  List<Text> reaching(Mutant mutant) {
    String method =
        NotedMethods.name(
            mutant.type(),
            mutant.change().getLocation().getMethodName(),
            mutant.change().getLocation().getMethodDesc());
    return early.contains(method) ? texts : reaching.getOrDefault(method, List.of());
  }
}
