package org.softdelete.rules;

import java.util.List;

/**
 * A loaded rules file. Immutable.
 *
 * @param source where it came from, for messages: {@code classpath:softdelete.yaml}
 * @param tables one rule per listed table, in the order of the file
 */
public record Rules(String source, List<TableRule> tables) {

  public Rules {
    tables = List.copyOf(tables);
  }
}
