package org.softdelete.demo;

/**
 * One step of the story. Immutable.
 *
 * @param title what happens, in a few words
 * @param sql the statement that the application sends
 * @param table the table whose real content is shown afterwards
 */
record Step(String title, String sql, String table) {}
