package org.softdelete.rewrite.returning;

import org.jspecify.annotations.Nullable;

/**
 * The rows that names in RETURNING mean. Immutable.
 *
 * @param ofTarget what the changed table's name means, and its columns alone; null if just that
 * @param old the name of the row before, folded; null if the clause has none
 * @param ofOld what that means; null if just that
 * @param fresh the name of the row after, folded; null if the clause has none
 * @param ofNew what that means; null if just that
 */
public record ReturnedRows(
    @Nullable ReturnedRow ofTarget,
    @Nullable String old,
    @Nullable ReturnedRow ofOld,
    @Nullable String fresh,
    @Nullable ReturnedRow ofNew) {}
