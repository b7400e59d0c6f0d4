/**
 * What an application does, once for each contender. Each class is an operation; a measured process
 * runs one operation of one contender on one database, so that nothing else has shaped its machine
 * code.
 */
@NullMarked
package org.softdelete.benchmarks.operation;

import org.jspecify.annotations.NullMarked;
