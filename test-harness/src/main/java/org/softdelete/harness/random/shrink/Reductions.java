package org.softdelete.harness.random.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softdelete.harness.random.statement.Sql;

/** The trees that are one step simpler than a tree. */
final class Reductions {

  private Reductions() {}

  /** All of them, those first that cut off most; made one by one. */
  static Stream<Sql> of(Sql sql) {
    if (sql instanceof Sql.Reducible reducible) {
      return Stream.concat(
          reducible.simpler().stream(),
          Stream.of(reducible.piece())
              .flatMap(Reductions::of)
              .map(piece -> new Sql.Reducible(piece, reducible.simpler())));
    }
    if (sql instanceof Sql.Barred barred) {
      return of(barred.piece()).map(piece -> new Sql.Barred(piece, barred.reason()));
    }
    if (sql instanceof Sql.Sequence sequence) {
      return inOne(sequence.parts(), Sql.Sequence::new);
    }
    if (sql instanceof Sql.Items items) {
      return Stream.concat(fewer(items), inOne(items.items(), left -> with(items, left)));
    }
    return Stream.empty();
  }

  private static Stream<Sql> fewer(Sql.Items items) {
    int size = items.items().size();
    if (size <= items.fewest()) {
      return Stream.empty();
    }
    Stream<Sql> fewest = Stream.of(with(items, items.items().subList(0, items.fewest())));
    Stream<Sql> withoutOne =
        IntStream.range(0, size)
            .mapToObj(
                i -> {
                  List<Sql> left = new ArrayList<>(items.items());
                  left.remove(i);
                  return with(items, left);
                });
    return Stream.concat(fewest, withoutOne);
  }

  private static Sql with(Sql.Items items, List<Sql> left) {
    return new Sql.Items(items.before(), items.separator(), left, items.fewest());
  }

  private static Stream<Sql> inOne(List<Sql> parts, Function<List<Sql>, Sql> whole) {
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(
            i ->
                of(parts.get(i))
                    .map(
                        simpler -> {
                          List<Sql> changed = new ArrayList<>(parts);
                          changed.set(i, simpler);
                          return whole.apply(changed);
                        }));
  }
}
