package org.softdelete.harness.readme;

import java.io.IOException;
import java.util.List;
import org.softdelete.harness.readme.Page.Block;

/** The rules that all examples of the pages are about: the first block of the page on rules. */
final class RulesOfThePages {

  private RulesOfThePages() {}

  static final String PAGE = "docs/rules.md";

  static String read() throws IOException {
    List<Block> blocks = Page.read(PAGE).blocks();
    if (blocks.isEmpty() || !blocks.get(0).language().equals("yaml")) {
      throw new IllegalStateException(PAGE + " does not begin with rules.");
    }
    return blocks.get(0).text();
  }
}
