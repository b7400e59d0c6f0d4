/** MyBatis, with annotations, XML and its SQL builder. */
@NullMarked
package org.softdelete.matrix.mybatis;

import org.jspecify.annotations.NullMarked;
