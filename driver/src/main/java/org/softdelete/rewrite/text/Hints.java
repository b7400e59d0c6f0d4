package org.softdelete.rewrite.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * What the hints at one place say. Immutable.
 *
 * @param force what {@code force} among them says
 * @param restore the offset of {@code restore}, or null if it is not among them
 * @param general the argument of {@code paranoid(…)}, or null
 * @param deleter the arguments of {@code by(…)} and {@code reason(…)}
 * @param named the arguments of {@code paranoid(…, name)}, by name, folded
 */
record Hints(
    Force force,
    @Nullable Integer restore,
    @Nullable Visibility general,
    Deleter deleter,
    Map<String, Visibility> named) {

  static final Hints NONE = new Hints(Force.NONE, null, null, Deleter.UNSAID, Map.of());

  Hints {
    named = Map.copyOf(named);
  }
}
