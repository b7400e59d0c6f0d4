package org.softdelete.jdbc.database;

import java.sql.Connection;
import org.softdelete.jdbc.execution.Execution;

/**
 * Where an updatable result set comes from. As thread-safe as the connections.
 *
 * @param statements prepares what is sent for its rows
 * @param real the connection behind the application's
 * @param execution the door through which statements of the application's connection go
 * @param showsDeleted whether the query shows deleted rows, so that these are rows like others
 */
public record RowsOrigin(
    RowStatements statements, Connection real, Execution execution, boolean showsDeleted) {}
