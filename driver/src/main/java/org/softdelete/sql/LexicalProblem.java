package org.softdelete.sql;

/**
 * Where a text breaks the lexical rules of its database. Immutable.
 *
 * @param offset of the character at which the broken thing begins
 * @param what what is broken, as the end of a sentence: {@code a string literal is not closed}
 */
public record LexicalProblem(int offset, String what) {}
