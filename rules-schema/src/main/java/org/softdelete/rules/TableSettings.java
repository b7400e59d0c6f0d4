package org.softdelete.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rules.TableRule.Event;
import org.softdelete.rules.TableRule.HardDeletes;
import org.softdelete.rules.TableRule.Live;
import org.softdelete.rules.TableRule.Mode;
import org.softdelete.rules.TableRule.OnConflict;
import org.softdelete.rules.TableRule.OnInsert;

/** All that a rule says but for the table's name: what tables inherit. Immutable. */
record TableSettings(
    Identifier column,
    String deleted,
    Live live,
    List<Assignment> alsoSet,
    Event event,
    References references,
    Mode mode,
    HardDeletes hardDeletes,
    OnConflict onConflict,
    OnInsert onInsert,
    @Nullable Identifier created) {

  /** What holds where a file says nothing. The JSON Schema states the same. */
  static final TableSettings BUILT_IN =
      new TableSettings(
          new Identifier("deleted_at", false),
          "CURRENT_TIMESTAMP",
          Live.only(Literal.NULL),
          List.of(),
          Event.NONE,
          References.BUILT_IN,
          Mode.SOFT,
          HardDeletes.ALLOW,
          OnConflict.REVIVE,
          OnInsert.REJECT,
          null);

  TableRule ruleFor(TableName table) {
    return new TableRule(
        table,
        column,
        deleted,
        live,
        alsoSet,
        event,
        references,
        mode,
        // A table whose deletes are real cannot inherit that real deletes are denied.
        mode == Mode.HARD ? HardDeletes.ALLOW : hardDeletes,
        onConflict,
        onInsert,
        created);
  }
}
