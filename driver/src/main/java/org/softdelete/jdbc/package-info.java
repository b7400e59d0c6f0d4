/**
 * The JDBC surface: takes SQL text in, has it rewritten, and hands it to the real driver. No
 * knowledge of SQL here. Only {@link org.softdelete.jdbc.SoftDeleteDriver} and {@link
 * org.softdelete.jdbc.SoftDelete} are public; everything else is reached through {@code java.sql}.
 */
@NullMarked
package org.softdelete.jdbc;

import org.jspecify.annotations.NullMarked;
