package org.softdelete.jdbc.statement;

import java.sql.SQLWarning;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;

/** What a statement warns of beside the real driver's warnings. As thread-safe as the statement. */
public final class Warnings {

  private List<String> messages = List.of();

  /** Of a statement that has executed nothing yet. */
  public Warnings() {}

  /** Forgets what there was to warn of before, and warns of these. */
  public void replace(List<String> others) {
    messages = others;
  }

  /** Warns of these, too. */
  public void add(List<String> more) {
    if (!more.isEmpty()) {
      messages = Stream.concat(messages.stream(), more.stream()).toList();
    }
  }

  /**
   * The messages as warnings, followed by the chain {@code driver}. The objects are new each time:
   * linked into the driver's chain they would stay there.
   */
  public @Nullable SQLWarning before(@Nullable SQLWarning driver) {
    SQLWarning chain = driver;
    for (int i = messages.size() - 1; i >= 0; i--) {
      var warning = new SQLWarning(messages.get(i), SqlStates.WARNING);
      if (chain != null) {
        warning.setNextWarning(chain);
      }
      chain = warning;
    }
    return chain;
  }
}
