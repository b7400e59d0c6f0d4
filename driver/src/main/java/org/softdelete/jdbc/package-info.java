/**
 * The JDBC surface: takes SQL text in, has it rewritten, and hands it to the real driver. No
 * knowledge of SQL here. An application needs {@link org.softdelete.jdbc.SoftDeleteDriver}, which a
 * URL finds, {@link org.softdelete.jdbc.SoftDeleteDataSource} where there is a data source instead,
 * and {@link org.softdelete.jdbc.SoftDelete} to say otherwise in code.
 */
@NullMarked
package org.softdelete.jdbc;

import org.jspecify.annotations.NullMarked;
