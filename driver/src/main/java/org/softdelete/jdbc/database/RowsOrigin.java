package org.softdelete.jdbc.database;

import java.sql.Connection;
import org.softdelete.jdbc.execution.Execution;

/**
 * Where an updatable result set comes from. As thread-safe as the connections.
 *
 * @param rewriting the application's connection, on which statements are rewritten
 * @param real the connection behind it
 * @param execution the door through which statements of {@code rewriting} go
 * @param showsDeleted whether the query shows deleted rows, so that these are rows like others
 */
public record RowsOrigin(
    Connection rewriting, Connection real, Execution execution, boolean showsDeleted) {}
