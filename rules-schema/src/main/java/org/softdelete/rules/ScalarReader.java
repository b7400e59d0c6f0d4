package org.softdelete.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.softdelete.rules.yaml.Found;
import org.softdelete.rules.yaml.SqlExpression;
import org.softdelete.rules.yaml.YamlNumber;

/**
 * Reads single values. Every method returns null for a mistaken one, which it has reported then.
 * Not thread-safe: it lives as long as one read.
 */
final class ScalarReader {

  private static final String COLUMN = "a column name as in SQL: deleted_at, '\"deletedAt\"'";
  private static final String TABLE = "a table name as in SQL: users, app.users, '\"Users\"'";
  private static final String EXPRESSION = "one SQL expression: CURRENT_TIMESTAMP, true, 1";
  private static final String LITERAL = "null, a boolean, a number or a text";

  private final Mistakes mistakes;

  ScalarReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  @Nullable Identifier column(Node node) {
    return orMistake(text(node).flatMap(IdentifierParser::identifier), node, COLUMN);
  }

  /** A column that is the key of an entry, of whatever type YAML takes it for. */
  @Nullable Identifier column(Entry entry) {
    return orMistake(IdentifierParser.identifier(entry.name()), entry.key(), COLUMN);
  }

  @Nullable TableName table(Node node) {
    return orMistake(text(node).flatMap(IdentifierParser::table), node, TABLE);
  }

  /** A table that is the key of an entry, of whatever type YAML takes it for. */
  @Nullable TableName table(Entry entry) {
    return orMistake(IdentifierParser.table(entry.name()), entry.key(), TABLE);
  }

  /** Text is SQL already; other values are written as SQL literals. */
  @Nullable String expression(Node node) {
    Optional<String> text = text(node);
    if (text.isEmpty()) {
      return orMistake(constant(node), node, EXPRESSION);
    }
    Optional<String> flaw = text.flatMap(SqlExpression::flaw);
    flaw.ifPresent(f -> mistakes.add(node, f + " in " + Found.at(node), EXPRESSION));
    return flaw.isPresent() ? null : text.get().strip();
  }

  /** Text is the value itself, not SQL, and is quoted here. */
  @Nullable Literal literal(Node node) {
    if (text(node).filter(text -> text.matches("(?s)'.*'")).isPresent()) {
      mistakes.add(node, Found.at(node), "the value itself, without the quotes of SQL");
      return null;
    }
    Optional<String> quoted = text(node).map(text -> '\'' + text.replace("'", "''") + '\'');
    return orMistake(quoted.or(() -> constant(node)).map(Literal::new), node, LITERAL);
  }

  /** One of an enum's constants, spelt in lower case with hyphens. */
  <E extends Enum<E>> @Nullable E choice(Node node, Class<E> choices) {
    return choice(node, choices, "");
  }

  /**
   * The same.
   *
   * @param orElse what else could stand there, for the mistake
   */
  <E extends Enum<E>> @Nullable E choice(Node node, Class<E> choices, String orElse) {
    Optional<String> text = text(node);
    for (E choice : choices.getEnumConstants()) {
      if (text.isPresent() && text.get().equals(spelling(choice))) {
        return choice;
      }
    }
    List<String> words =
        Arrays.stream(choices.getEnumConstants()).map(ScalarReader::spelling).toList();
    mistakes.add(node, Found.at(node), NearestWord.expected(text.orElse(""), words) + orElse);
    return null;
  }

  private static String spelling(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands there, if it is text. */
  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  /** A value that is not text, as an SQL literal. */
  private static Optional<String> constant(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return Optional.of(Literal.NULL.sql());
    }
    if (tag.equals(Tag.BOOL)) {
      return Optional.of(scalar.getValue().toUpperCase(Locale.ROOT))
          .filter(List.of("TRUE", "FALSE")::contains);
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
        ? YamlNumber.toSql(scalar.getValue())
        : Optional.empty();
  }

  private <T> @Nullable T orMistake(Optional<T> read, Node node, String expected) {
    if (read.isEmpty()) {
      mistakes.add(node, Found.at(node), expected);
    }
    return read.orElse(null);
  }
}
