package org.softdelete.harness.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.MutationIdentifier;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/**
 * The mutants that PIT's engine makes of the rewriter: of all that decides what a text becomes, but
 * for what remembers it and what reads it a second time. For one thread.
 */
final class Mutations {

  private static final String REWRITER = "org.softdelete.rewrite.";

  private static final List<String> OPERATORS =
      List.of("DEFAULTS", "REMOVE_CONDITIONALS", "NON_VOID_METHOD_CALLS", "EXPERIMENTAL_SWITCH");

  private static final List<String> NOT_DECIDING =
      List.of("cache.", "check.", "model.", "secondreading.", "Rewrite", "ReadAlong");

  private final Mutater engine;
  private final List<String> types;

  /** Those of the classes that {@code code} has. */
  Mutations(DriverCode code) {
    this.engine =
        new GregorEngineFactory()
            .createEngine(EngineArguments.arguments().withMutators(OPERATORS))
            .createMutator(type -> bytes(code, ClassName.fromString(type)));
    this.types = code.types(REWRITER).stream().filter(Mutations::decides).toList();
  }

  private static Optional<byte[]> bytes(DriverCode code, ClassName type) {
    try {
      return Optional.of(code.compiled(type.asJavaName()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean decides(String type) {
    return NOT_DECIDING.stream().noneMatch(part -> type.startsWith(REWRITER + part));
  }

  /** All of them, in the order of the sources. */
  List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    for (String type : types) {
      all.addAll(of(type));
    }
    return all;
  }

  /** So many of them, or fewer if there are no more, that {@code seed} chooses. */
  List<Mutant> some(int size, long seed) {
    List<Mutant> all = all();
    Collections.shuffle(all, new Random(seed));
    return all.subList(0, Math.min(size, all.size()));
  }

  private List<Mutant> of(String type) {
    List<Mutant> mutants = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    for (MutationDetails details : engine.findMutations(ClassName.fromString(type))) {
      String kind = kind(type, details.getId());
      int number = alike.merge(kind, 1, Integer::sum);
      mutants.add(
          new Mutant(
              kind + "/" + number,
              type,
              details.getLineNumber(),
              details.getDescription(),
              details.getId()));
    }
    return mutants;
  }

  private static String kind(String type, MutationIdentifier id) {
    String mutator = id.getMutator().substring(id.getMutator().lastIndexOf('.') + 1);
    return "%s.%s/%s"
        .formatted(
            type.substring(REWRITER.length()),
            id.getLocation().getMethodName(),
            mutator.replace("Mutator", ""));
  }

  /** The code of the class that a mutant changes. */
  byte[] code(Mutant mutant) {
    return engine.getMutation(mutant.change()).getBytes();
  }
}
