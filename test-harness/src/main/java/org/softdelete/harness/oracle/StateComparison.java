package org.softdelete.harness.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.StoredRow;
import org.softdelete.harness.database.TableState;

/** Compares what lies in the tables of both sides after a script. */
public final class StateComparison {

  private StateComparison() {}

  /**
   * The differences as sentences; empty if there is none.
   *
   * @param start the driver's database before the script
   * @param driver the driver's database after it
   * @param twin the twin after it
   */
  public static List<String> differences(
      Script script, List<TableState> start, List<TableState> driver, List<TableState> twin) {
    List<String> differences = new ArrayList<>();
    for (int number = 0; number < driver.size(); number++) {
      TableState now = driver.get(number);
      String name = now.table().name();
      Multisets.difference(visible(now, script.twin()), twin.get(number).all())
          .sentences("has in " + name)
          .forEach(differences::add);
      if (now.table().softDeleted()) {
        losses(script, start.get(number), now).stream()
            .map(row -> "Row " + row + " of " + name + " is lost.")
            .forEach(differences::add);
      }
    }
    return differences;
  }

  /** The rows of the driver's database that the twin must hold too. */
  private static List<List<String>> visible(TableState state, Content twin) {
    if (!state.table().softDeleted()) {
      return state.all();
    }
    return switch (twin) {
      case EVERYTHING -> state.all();
      case LIVE -> state.live();
      case DELETED -> state.deleted();
    };
  }

  /** Rows that are gone although nothing forced them, and deleted rows that were touched. */
  private static List<List<String>> losses(Script script, TableState start, TableState now) {
    if (script.forces()) {
      return List.of();
    }
    List<List<String>> losses = new ArrayList<>();
    if (!script.rekeys()) {
      losses.addAll(Multisets.minus(start.keys(), now.keys()));
    }
    if (script.twin() == Content.LIVE && !script.revives()) {
      losses.addAll(Multisets.minus(start.deleted(), now.deleted()));
    } else if (script.twin() == Content.LIVE && !script.rekeys()) {
      losses.addAll(neitherDeletedNorRevived(start, now));
    }
    return losses;
  }

  /** Deleted rows that are gone, or were changed and are deleted still. */
  private static List<List<String>> neitherDeletedNorRevived(TableState start, TableState now) {
    Set<List<String>> live =
        now.rows().stream().filter(StoredRow::live).map(StoredRow::key).collect(Collectors.toSet());
    return start.rows().stream()
        .filter(row -> !row.live() && !now.rows().contains(row) && !live.contains(row.key()))
        .map(StoredRow::values)
        .toList();
  }
}
