package org.softdelete.dialect.h2;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.softdelete.jdbc.database.CatalogReading;
import org.softdelete.rewrite.model.Catalog.Reach;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/**
 * Finds what the queries of views name. H2 keeps their text, mostly with all names in full; of one
 * that did not compile when it was made, as it was written. So a word that spells the name of a
 * relation is taken for it, whatever it is there, unless it is qualified by something else.
 * Confined to one reading.
 */
final class H2Views {

  private final CatalogReading reading;
  private final Map<String, List<RelationName>> relations;

  /** Of a database whose relations are in {@code reading}. */
  H2Views(CatalogReading reading) {
    this.reading = reading;
    this.relations =
        reading.relations().stream().collect(groupingBy(relation -> folded(relation.name())));
  }

  /** The same for all spellings of a name that H2 may take for one. */
  static String folded(String name) {
    return name.toUpperCase(Locale.ENGLISH).toLowerCase(Locale.ENGLISH);
  }

  /** Links views to what their texts name. */
  void link(Map<RelationName, String> texts) {
    texts.forEach(
        (view, text) -> {
          Tokens tokens = Scanner.scan(text, H2Dialect.LEXIS);
          for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isName(i)) {
              link(view, tokens, i);
            }
          }
        });
  }

  private void link(RelationName view, Tokens tokens, int i) {
    String name = tokens.name(i);
    String schema = tokens.is(i - 1, '.') && tokens.isName(i - 2) ? tokens.name(i - 2) : "";
    RelationName exact = new RelationName(schema, name);
    if (tokens.is(i, Tokens.QUOTED) && reading.relations().contains(exact)) {
      reading.link(Reach.VIEW, view, exact);
      return;
    }
    for (RelationName relation : relations.getOrDefault(folded(name), List.of())) {
      if (schema.isEmpty() || folded(relation.schema()).equals(folded(schema))) {
        reading.link(Reach.VIEW, view, relation);
      }
    }
  }
}
