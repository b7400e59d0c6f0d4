package org.softdelete.jdbc;

import java.sql.SQLWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;

/** Chains the rewriter's warnings with those of the real driver. */
final class RewriteWarnings {

  private RewriteWarnings() {}

  /**
   * The messages as warnings, followed by the chain {@code driver}. The objects are new each time:
   * linked into the driver's chain they would stay there.
   */
  static @Nullable SQLWarning before(@Nullable SQLWarning driver, List<String> messages) {
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
