/** Spring's JdbcTemplate, NamedParameterJdbcTemplate and JdbcClient. */
@NullMarked
package org.softdelete.matrix.spring;

import org.jspecify.annotations.NullMarked;
