/** The demonstration does what the README says of it. */
@NullMarked
package org.softdelete.demo;

import org.jspecify.annotations.NullMarked;
