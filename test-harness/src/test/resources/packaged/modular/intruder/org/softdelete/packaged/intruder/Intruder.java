package org.softdelete.packaged.intruder;

import org.softdelete.rewrite.Rewriter;

/** Does not compile. */
public final class Intruder {

  Rewriter inside;
}
