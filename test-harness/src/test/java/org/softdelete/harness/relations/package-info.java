/** What the driver learns from catalogs: relations, their links, and whether the rules fit them. */
@NullMarked
package org.softdelete.harness.relations;

import org.jspecify.annotations.NullMarked;
