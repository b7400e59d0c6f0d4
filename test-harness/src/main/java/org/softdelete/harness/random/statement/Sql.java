package org.softdelete.harness.random.statement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A piece of SQL as a tree that knows how it can become simpler and still be a whole. What is
 * simpler need not be valid: the database refuses it then, and another simplification is tried.
 * Immutable.
 */
public sealed interface Sql {

  /** Nothing. */
  Sql NOTHING = new Text("");

  /** Text that stays as it is. */
  record Text(String text) implements Sql {}

  /**
   * Text that differs on the two sides: the driver is sent a hint, for instance, and the twin the
   * predicate that it stands for.
   */
  record Sided(String driver, String twin) implements Sql {}

  /** A {@code ?} and the value that is set for it. */
  record Parameter(Object value) implements Sql {}

  /** Pieces one after the other. */
  record Sequence(List<Sql> parts) implements Sql {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A list that can lose items.
   *
   * @param before stands in front if there are any items
   * @param separator stands between two items
   * @param items the items
   * @param fewest how many have to stay
   */
  record Items(String before, String separator, List<Sql> items, int fewest) implements Sql {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A piece in whose place each of the {@code simpler} ones may stand. */
  record Reducible(Sql piece, List<Sql> simpler) implements Sql {
    public Reducible {
      simpler = List.copyOf(simpler);
    }
  }

  /**
   * A piece for whose sake the driver must refuse the statement, whatever it says else.
   *
   * @param reason what it is, for the figures
   */
  record Barred(Sql piece, String reason) implements Sql {}

  /** Meets a piece and all that it is made of, in the order in which they are printed. */
  static void walk(Sql sql, Consumer<Sql> visitor) {
    visitor.accept(sql);
    if (sql instanceof Sequence sequence) {
      sequence.parts().forEach(part -> walk(part, visitor));
    } else if (sql instanceof Reducible reducible) {
      walk(reducible.piece(), visitor);
    } else if (sql instanceof Barred barred) {
      walk(barred.piece(), visitor);
    } else if (sql instanceof Items items) {
      items.items().forEach(item -> walk(item, visitor));
    }
  }

  /** Text that stays as it is. */
  static Sql text(String text) {
    return new Text(text);
  }

  /** Pieces, given as trees or strings, one after the other. */
  static Sql of(Object... parts) {
    return new Sequence(
        Arrays.stream(parts)
            .map(part -> part instanceof Sql sql ? sql : new Text((String) part))
            .toList());
  }

  /** A piece that may be replaced by any of the {@code simpler} texts. */
  static Sql or(Sql piece, String... simpler) {
    return new Reducible(piece, Arrays.stream(simpler).map(Sql::text).toList());
  }
}
