package org.softdelete.rewrite.secondreading.text;

/**
 * One statement of a text, as JSqlParser can read it: without comments, in one line, and with the
 * hints that may be ours behind the verb that they stand with. Immutable.
 *
 * @param text the statement
 * @param hints what the hints in front of it say; empty if there are none
 * @param stray whether hints stand elsewhere in it, where they are ordinary comments
 * @param depth how deep parentheses and CASE are nested in it
 */
public record Sentence(String text, String hints, boolean stray, int depth) {}
