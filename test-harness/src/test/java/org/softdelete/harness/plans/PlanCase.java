package org.softdelete.harness.plans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.softdelete.harness.flags.Flags;

/**
 * A case of {@code plans/queries.cases}. Immutable.
 *
 * @param title what it shows
 * @param indexes the partial indexes that the plan must use
 * @param sent what the application sends
 * @param handWritten what a developer would write who knows of the marker column
 */
record PlanCase(String title, List<String> indexes, String sent, String handWritten) {

  PlanCase {
    indexes = List.copyOf(indexes);
  }

  /** The chosen ones, or all. */
  static List<PlanCase> chosen() throws IOException {
    List<PlanCase> all =
        Arrays.stream(resource("queries.cases").split("(?m)^=== ", -1))
            .skip(1)
            .map(PlanCase::parse)
            .toList();
    return Flags.given().only().of(all, "section of queries.cases", PlanCase::title);
  }

  /** The content of a file beside the cases. */
  static String resource(String name) throws IOException {
    try (InputStream file = PlanCase.class.getResourceAsStream("/plans/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String toString() {
    return title;
  }

  private static PlanCase parse(String text) {
    String[] parts = text.split("(?m)^---$", -1);
    String[] head = parts[0].strip().split("\n", 2);
    List<String> indexes = head.length == 1 ? List.of() : List.of(head[1].strip().split(", *", -1));
    return new PlanCase(head[0], indexes, parts[1].strip(), parts[2].strip());
  }
}
