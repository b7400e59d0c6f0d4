/**
 * The JDBC surface: takes SQL text in, has it rewritten, and hands it to the real driver. No
 * knowledge of SQL here. An application needs {@link org.softdelete.jdbc.SoftDeleteDriver}, which a
 * URL finds, or {@link org.softdelete.jdbc.SoftDelete}, which wraps a data source or a connection
 * where there is no URL, and says otherwise for a part of the code. Frameworks that make beans use
 * {@link org.softdelete.jdbc.SoftDeleteDataSource}.
 */
@NullMarked
package org.softdelete.jdbc;

import org.jspecify.annotations.NullMarked;
