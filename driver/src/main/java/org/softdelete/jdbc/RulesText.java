package org.softdelete.jdbc;

/**
 * A rules file as it was found. Immutable.
 *
 * @param source where, for messages
 * @param text what it holds
 */
record RulesText(String source, String text) {}
