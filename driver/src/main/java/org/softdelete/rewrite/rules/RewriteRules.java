package org.softdelete.rewrite.rules;

import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.options.RewriteOptions;

/**
 * What all rewrites of one rewriter share. Immutable.
 *
 * @param index the listed tables
 * @param dialect the database's SQL
 * @param options what the connection's options say
 */
public record RewriteRules(RuleIndex index, Dialect dialect, RewriteOptions options) {}
