package org.softdelete.rewrite.parents;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Gives values that come to stand in a query the types of the columns that they are for: what has
 * no type of its own does not take that there. Confined to one rewrite.
 */
record QueriedType(CheckedKeys keys) {

  /** What gives a value its type. */
  AssignmentCast of(Value value, String column, int place) throws SQLException {
    Tokens tokens = keys.text().tokens();
    int first = value.from();
    boolean labelled = tokens.is(first + 1, Keyword.AS) && value.length() == 3;
    boolean untyped =
        (labelled || value.length() == 1)
            && (tokens.is(first, Tokens.STRING)
                || tokens.is(first, '?')
                || tokens.reads(first, "null"));
    String type = untyped ? typeOf(column, place) : null;
    return type == null ? AssignmentCast.NONE : new AssignmentCast("CAST(", " AS " + type + ")");
  }

  /** The type of a key's column of this name, folded; null if it is of no key. */
  @Nullable String ofKey(String name) {
    return keys.keys().stream()
        .flatMap(key -> key.key().columns().stream())
        .filter(column -> keys.fold(column).equals(name))
        .map(ForeignKey.Column::childType)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String typeOf(String column, int place) throws SQLException {
    String own = ofKey(column);
    if (own != null) {
      return own;
    }
    TableShape shape = keys.text().tables().shapeOf(keys.table());
    if (shape == null) {
      return null;
    }
    if (place == 0) {
      TableColumn found = shape.column(column);
      return found == null ? null : found.type();
    }
    List<TableColumn> visible = shape.columns().stream().filter(TableColumn::visible).toList();
    return place <= visible.size() ? visible.get(place - 1).type() : null;
  }
}
