/**
 * What a connection is configured with: the URL and the properties taken apart, the options
 * checked, the rules found and remembered. Nothing here has a connection.
 */
@NullMarked
package org.softdelete.jdbc.configuration;

import org.jspecify.annotations.NullMarked;
