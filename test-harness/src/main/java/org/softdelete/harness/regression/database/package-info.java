/** The databases that a script of the regression tests runs on, and what lies in them. */
@NullMarked
package org.softdelete.harness.regression.database;

import org.jspecify.annotations.NullMarked;
