package org.softdelete.rewrite.model;

import org.jspecify.annotations.Nullable;

/**
 * What a statement changes or reads, as it is named there. Immutable.
 *
 * @param schema the schema that it is qualified with, folded; null if it is not
 * @param name its own name, folded
 */
public record TargetName(@Nullable String schema, String name) {}
