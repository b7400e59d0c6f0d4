package org.softdelete.harness.mutants;

import org.pitest.mutationtest.engine.MutationIdentifier;

/**
 * A small change to the code of one class. Immutable.
 *
 * @param name what it is called: class, method, kind of change, and which of several alike
 * @param type the class, by its full name
 * @param line where in its source
 * @param what what is changed, in words
 * @param change what the engine that makes it calls it
 */
record Mutant(String name, String type, int line, String what, MutationIdentifier change) {

  @Override
  public String toString() {
    return "%s (line %d: %s)".formatted(name, line, what);
  }
}
