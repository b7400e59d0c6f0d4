package org.softdelete.harness.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;

/** Makes a script for the oracle from a section of a {@code .cases} file. */
final class CaseScript {

  private static final String TWIN = "on the twin";
  private static final Set<String> SECTION_OPTIONS =
      Set.of("on", "against", "forces", "rekeys", "revives", "note");
  private static final Set<String> BLOCK_OPTIONS =
      Set.of("params", "fails", "refused", "ordered", "keys");

  private CaseScript() {}

  /** Whether the section is meant for this database. */
  static boolean isFor(Section section, Product product) {
    return Names.matches(section.option("on", "h2, postgresql"), product);
  }

  /**
   * The script.
   *
   * @throws IllegalArgumentException if the section says what no case can say
   */
  static Script of(Section section, Product product) {
    return of(section, product, StatementCasesTest.class);
  }

  /**
   * The same for other tests.
   *
   * @param tests the class that runs it again
   */
  static Script of(Section section, Product product, Class<?> tests) {
    check(section, section.options().keySet(), SECTION_OPTIONS);
    return new Script(
        Names.title(section),
        Names.rerun(section, product, tests),
        steps(section, product),
        Content.valueOf(section.option("against", "live").toUpperCase(Locale.ROOT)),
        section.option("forces", "no").equals("yes"),
        section.option("rekeys", "no").equals("yes"),
        section.option("revives", "no").equals("yes"));
  }

  private static List<Step> steps(Section section, Product product) {
    List<Step> steps = new ArrayList<>();
    for (int number = 0; number < section.blocks().size(); number++) {
      Section.Block block = section.blocks().get(number);
      if (block.kind().isEmpty()) {
        check(section, block.options().keySet(), BLOCK_OPTIONS);
        steps.add(step(block, twin(section, number + 1), product));
      } else if (!block.kind().equals(TWIN)) {
        throw section.wrong("a block is a statement or '" + TWIN + "', not '" + block.kind() + "'");
      }
    }
    if (steps.isEmpty()) {
      throw section.wrong("it has no statement");
    }
    return steps;
  }

  private static Optional<String> twin(Section section, int number) {
    return number < section.blocks().size() && section.blocks().get(number).kind().equals(TWIN)
        ? Optional.of(section.blocks().get(number).text())
        : Optional.empty();
  }

  private static Step step(Section.Block block, Optional<String> twin, Product product) {
    Map<String, String> options = block.options();
    Step plain = Step.of(block.text());
    return new Step(
        block.text(),
        twin,
        parameters(options),
        options.getOrDefault("keys", "no").equals("yes"),
        options.containsKey("ordered") ? options.get("ordered").equals("yes") : plain.ordered(),
        expectation(options, product));
  }

  private static @Nullable List<@Nullable Object> parameters(Map<String, String> options) {
    String text = options.get("params");
    return text == null ? null : ParameterText.values(text);
  }

  private static Expectation expectation(Map<String, String> options, Product product) {
    String refused = options.get("refused");
    if (refused != null) {
      String[] stateAndPiece = refused.split(" ", 2);
      return new Expectation.Refusal(
          stateAndPiece[0], stateAndPiece.length > 1 ? stateAndPiece[1] : "");
    }
    String fails = options.get("fails");
    return fails == null
        ? new Expectation.Success()
        : new Expectation.Failure(Names.forProduct(fails, product));
  }

  private static void check(Section section, Set<String> used, Set<String> known) {
    for (String key : used) {
      if (!known.contains(key)) {
        throw section.wrong("unknown option '" + key + "', known are " + known);
      }
    }
  }
}
