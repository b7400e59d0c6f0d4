/** Spring Data JPA in a Spring Boot application. */
@NullMarked
package org.softdelete.matrix.spring;

import org.jspecify.annotations.NullMarked;
