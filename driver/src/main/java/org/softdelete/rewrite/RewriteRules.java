package org.softdelete.rewrite;

/**
 * What all rewrites of one {@link Rewriter} share. Immutable.
 *
 * @param index the listed tables
 * @param dialect the database's SQL
 * @param folding what names mean to the database
 * @param options what the connection's options say
 */
record RewriteRules(
    RuleIndex index, Dialect dialect, NameFolding folding, RewriteOptions options) {}
