/** jOOQ, with table classes like those of its generator. */
@NullMarked
package org.softdelete.matrix.jooq;

import org.jspecify.annotations.NullMarked;
