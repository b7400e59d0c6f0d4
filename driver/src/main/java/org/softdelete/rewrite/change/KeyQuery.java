package org.softdelete.rewrite.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.KeyLists;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.TiedRows;
import org.softdelete.rewrite.model.TiedRows.Way;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.reference.RestoredTable;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * A query for what has to be known of the rows that a statement deletes or brings back, put
 * together from parts of the statement with the changes made to them. Confined to one rewrite.
 */
final class KeyQuery {

  private final StatementText text;
  private final Tokens tokens;
  private final CopiedTokens copied;
  private final ChangeTarget target;
  private final RelationName table;
  private final List<ChildKey> children;
  private final Function<UnaryOperator<String>, String> read;
  private final StringBuilder query = new StringBuilder();
  private final List<Integer> parameters = new ArrayList<>();
  private int columns;
  private int columnsEnd;

  /** For the columns that keys point to. */
  KeyQuery(StatementText text, ChangeTarget target, ParentTable parent) {
    this(
        text,
        target,
        parent.name(),
        parent.keys(),
        one ->
            parent.columns().stream()
                .map(column -> one.apply(target.qualifier() + '.' + Names.quoted(column)))
                .collect(Collectors.joining(", ")));
  }

  /** For what has to be known of rows that come back. */
  KeyQuery(StatementText text, ChangeTarget target, RestoredTable restored) {
    this(text, target, restored.name(), List.of(), one -> restored.read(target.qualifier()));
  }

  private KeyQuery(
      StatementText text,
      ChangeTarget target,
      RelationName table,
      List<ChildKey> children,
      Function<UnaryOperator<String>, String> read) {
    this.text = text;
    this.tokens = text.tokens();
    this.copied = new CopiedTokens(text);
    this.target = target;
    this.table = table;
    this.children = children;
    this.read = read;
  }

  /** Adds {@code SELECT} and the columns, {@code FROM} and the target. */
  KeyQuery select() {
    add("SELECT ");
    columns = query.length();
    add(read.apply(keys()::read));
    columnsEnd = query.length();
    int start = tokens.start(target.name().start());
    return add(" FROM " + text.sql().substring(start, tokens.end(target.end() - 1)));
  }

  /** What tells which keys have children that point to the rows that it finds. */
  private @Nullable String children(Way way) {
    if (way != Way.SOFT || !keys().together()) {
      return null;
    }
    String plain =
        query.substring(0, columns) + read.apply(column -> column) + query.substring(columnsEnd);
    return children.stream()
        .map(ChildKey::existsFor)
        .collect(
            Collectors.joining(
                ", ", "WITH " + ChildKey.PARENTS + " AS (" + plain + ") SELECT ", ""));
  }

  /** Adds words of our own. */
  KeyQuery add(String words) {
    query.append(words);
    return this;
  }

  /** Adds what the tokens from {@code from} to before {@code to} have become. */
  KeyQuery copy(int from, int to) throws Refusal {
    return add(edited(from, to)).noting(from, to);
  }

  private boolean isUnsteady(int i) {
    if (!tokens.is(i, Tokens.WORD)) {
      return false;
    }
    String word = tokens.text(i).toLowerCase(Locale.ROOT);
    return (tokens.is(i + 1, '(') && keys().unsteady().contains(word))
        || (word.equals("next") && tokens.reads(i + 1, "value") && tokens.is(i + 2, Keyword.FOR))
        || (word.equals("tablesample") && !isRepeatable(i));
  }

  /** {@code TABLESAMPLE method (…) REPEATABLE (…)} takes the same rows each time. */
  private boolean isRepeatable(int sample) {
    int method = tokens.lastOfName(sample + 1) + 1;
    return !tokens.is(method, '(') || tokens.reads(text.close(method) + 1, "repeatable");
  }

  /** Notes the parameters among these tokens, which were {@linkplain #edited copied}. */
  KeyQuery noting(int from, int to) {
    for (int i = from; i < to; i++) {
      if (copied.isParameter(i)) {
        parameters.add(copied.number(0, i));
      }
    }
    return this;
  }

  /**
   * What these tokens have become by now.
   *
   * @throws Refusal with SQLState {@code 0A000} if they mean other rows each time
   */
  String edited(int from, int to) throws Refusal {
    for (int i = from; i < to; i++) {
      if (isUnsteady(i)) {
        throw text.unsupported(
            i,
            "foreign keys tie rows of this table to others, and by this it would change other rows"
                + " than those that were looked at before",
            "select the keys of the rows first, and name them");
      }
    }
    return copied.edited(from, to);
  }

  /**
   * The condition that a row is one of those that it found and locked, for the statement behind it.
   *
   * @param place where the transaction is told of these
   */
  String taken(int place) {
    return keys().taken(read.apply(keys()::read), place);
  }

  /**
   * The rows that it finds, locked.
   *
   * @param place where the transaction is told of them; 0 if it is not
   * @param counted whether the update count of the statement is theirs
   * @param alone whether the statement sees no further table
   * @param way how they are deleted
   */
  TiedRows rows(int place, boolean counted, boolean alone, Way way) {
    String children = children(way);
    return new TiedRows(table, locking(place), children, parameters, counted, alone, way, null);
  }

  /**
   * The same of rows that come back.
   *
   * @param place where the transaction is told of them; 0 if it is not
   * @param counted whether the update count of the statement is theirs
   * @param moved the names of those keys of theirs that the statement sets
   */
  TiedRows restored(int place, boolean counted, Set<String> moved) {
    return new TiedRows(table, locking(place), null, parameters, counted, false, Way.SOFT, moved);
  }

  private String locking(int place) {
    boolean named = target.alias().name() == null;
    String visible = named ? tokens.text(target.name().last()) : target.qualifier();
    String locking = query + keys().lock(visible);
    return place == 0 ? locking : keys().taking(locking, place);
  }

  private KeyLists keys() {
    return text.dialect().keys();
  }
}
