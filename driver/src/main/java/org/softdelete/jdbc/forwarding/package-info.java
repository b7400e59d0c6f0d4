/**
 * One interface per JDBC interface, whose default methods hand every call on to a delegate. They
 * hold no behaviour: a class that implements one says only what it changes. Interfaces and not
 * classes, because {@code PreparedStatement} needs the forwarding of both and the behaviour of a
 * {@code Statement}, and Java inherits classes once. {@code DatabaseMetaData} is a class, because
 * there are tools that look for its methods by reflection, and not in interfaces.
 *
 * <p>{@code java.sql} does not say where null is possible, so neither do they.
 */
@NullUnmarked
package org.softdelete.jdbc.forwarding;

import org.jspecify.annotations.NullUnmarked;
