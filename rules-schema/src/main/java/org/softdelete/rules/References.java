package org.softdelete.rules;

import java.util.List;

/** Where the foreign keys that point to a table come from. */
public sealed interface References {

  /** From the database's catalog ({@code references: database}, the default). */
  record FromDatabase() implements References {}

  /** Nowhere: a delete touches no other table ({@code references: off}). */
  record Off() implements References {}

  /** A list written out in the rules file. */
  record Listed(List<Reference> references) implements References {
    public Listed {
      references = List.copyOf(references);
    }
  }
}
