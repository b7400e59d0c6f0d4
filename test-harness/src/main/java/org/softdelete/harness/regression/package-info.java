/**
 * PostgreSQL's own regression tests through the oracle: their scripts run through the driver on a
 * database with deleted rows, and by the plain driver on a twin without. The answers that
 * PostgreSQL keeps beside its scripts are not looked at: both sides must answer alike.
 */
@NullMarked
package org.softdelete.harness.regression;

import org.jspecify.annotations.NullMarked;
