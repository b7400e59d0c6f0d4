/** Beans that a Spring Boot application adds, out of sight of the others' scanning. */
@NullMarked
package org.softdelete.matrix.beans;

import org.jspecify.annotations.NullMarked;
