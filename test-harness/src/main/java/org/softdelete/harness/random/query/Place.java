package org.softdelete.harness.random.query;

import java.util.List;
import java.util.Set;
import org.softdelete.harness.random.schema.RowSource;

/**
 * Where a member of a FROM clause stands.
 *
 * @param scope the scope of the query block, without its own FROM clause
 * @param beside what a LATERAL member may refer to
 * @param used the names that are taken; members add theirs
 */
record Place(Scope scope, List<RowSource> beside, Set<String> used) {

  Place beside(List<RowSource> more) {
    return new Place(scope, Froms.both(beside, more), used);
  }
}
