/** The demonstration that the README names: the story of a deleted user, told on H2. */
@NullMarked
package org.softdelete.demo;

import org.jspecify.annotations.NullMarked;
