package org.softdelete.benchmarks.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Statements as an object-relational mapper makes them, each of another shape. */
final class OrmStatements {

  /** The tables, half of which the rules list. */
  static final List<String> TABLES =
      List.of(
          "users",
          "stories",
          "comments",
          "votes",
          "tags",
          "hats",
          "messages",
          "domains",
          "links",
          "events");

  /** The columns that each of them has beside {@code id}. */
  static final List<String> COLUMNS =
      List.of(
          "title",
          "body",
          "created_at",
          "updated_at",
          "user_id",
          "story_id",
          "score",
          "url",
          "token",
          "email",
          "name",
          "version");

  private final Random random = new Random(1);

  /** So many of them, always the same ones. */
  List<String> make(int count) {
    List<String> statements = new ArrayList<>();
    for (int i = 0; statements.size() < count; i++) {
      statements.add(one(i % 6));
    }
    return statements;
  }

  private String one(int kind) {
    String first = pick(TABLES);
    String second = pick(TABLES);
    List<String> columns = columns();
    String selected = columns.stream().map(c -> ",a1_0." + c).collect(Collectors.joining());
    return switch (kind) {
      case 0 -> "select a1_0.id%s from %s a1_0 where a1_0.id=?".formatted(selected, first);
      case 1 ->
          "select a1_0.id%s from %s a1_0 left join %s b1_0 on b1_0.id=a1_0.user_id where"
                  .formatted(selected, first, second)
              + " a1_0.score>? and b1_0.name like ? order by a1_0.id desc fetch first ? rows only";
      case 2 ->
          "update %s set %s=? where id=? and version=?"
              .formatted(first, String.join("=?,", columns));
      case 3 -> "delete from %s where id=? and %s=?".formatted(first, pick(columns));
      case 4 ->
          "insert into %s (%s,id) values (%s?)"
              .formatted(first, String.join(",", columns), "?,".repeat(columns.size()));
      default ->
          "select a1_0.id%s,b1_0.id bid from %s a1_0 join %s b1_0 on b1_0.id=a1_0.user_id where"
                  .formatted(selected, first, second)
              + " lower(b1_0.email)=lower(?) or exists(select 1 from %s c1_0 where c1_0.id=?)"
                  .formatted(pick(TABLES));
    };
  }

  private List<String> columns() {
    List<String> some =
        COLUMNS.stream().filter(c -> random.nextBoolean()).collect(Collectors.toList());
    return some.isEmpty() ? List.of("title") : some;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
