package org.softdelete.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rules.TableRule.CascadeUnlisted;
import org.softdelete.rules.TableRule.HardDeletes;
import org.softdelete.rules.TableRule.Mode;
import org.softdelete.rules.TableRule.OnConflict;

/** All that a rule says but for the table's name: what tables inherit. Immutable. */
record TableSettings(
    Identifier column,
    String deleted,
    Literal live,
    List<Assignment> alsoSet,
    @Nullable Identifier batch,
    Mode mode,
    HardDeletes hardDeletes,
    OnConflict onConflict,
    CascadeUnlisted cascadeUnlisted,
    References references) {

  /** What holds where a file says nothing. The JSON Schema states the same. */
  static final TableSettings BUILT_IN =
      new TableSettings(
          new Identifier("deleted_at", false),
          "CURRENT_TIMESTAMP",
          Literal.NULL,
          List.of(),
          null,
          Mode.SOFT,
          HardDeletes.ALLOW,
          OnConflict.REVIVE,
          CascadeUnlisted.KEEP,
          new References.FromDatabase());

  TableRule ruleFor(TableName table) {
    return new TableRule(
        table,
        column,
        deleted,
        live,
        alsoSet,
        batch,
        mode,
        // A table whose deletes are real cannot inherit that real deletes are denied.
        mode == Mode.HARD ? HardDeletes.ALLOW : hardDeletes,
        onConflict,
        cascadeUnlisted,
        references);
  }
}
