package org.softdelete.harness.random;

import java.util.List;
import java.util.Set;

/**
 * Where a member of a FROM clause stands.
 *
 * @param scope the scope of the query block, without its own FROM clause
 * @param beside what a LATERAL member may refer to
 * @param used the names that are taken; members add theirs
 */
record Place(Scope scope, List<Relation> beside, Set<String> used) {

  Place beside(List<Relation> more) {
    return new Place(scope, Froms.both(beside, more), used);
  }
}
