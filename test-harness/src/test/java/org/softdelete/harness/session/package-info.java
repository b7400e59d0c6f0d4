/** What a session, a scope and a data source make of statements, on real databases. */
@NullMarked
package org.softdelete.harness.session;

import org.jspecify.annotations.NullMarked;
