package org.softdelete.rewrite.session;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * Reads which relations a {@code CREATE}, {@code ALTER} or {@code DROP} defines. Confined to one
 * rewrite.
 */
final class DefinitionReader {

  private static final KeywordSet TEMPORARY = KeywordSet.of(Keyword.TEMP, Keyword.TEMPORARY);

  /** What else can be defined, whose definition changes no relation. */
  private static final Set<String> OTHERS =
      Set.of(
          "index",
          "sequence",
          "function",
          "procedure",
          "aggregate",
          "trigger",
          "type",
          "domain",
          "role",
          "user",
          "constant",
          "alias",
          "policy",
          "statistics",
          "collation",
          "cast",
          "operator",
          "publication",
          "subscription",
          "event",
          "rule",
          "database",
          "server");

  private static final int KIND_WITHIN = 6;

  private final Tokens tokens;
  private final Dialect dialect;

  DefinitionReader(Tokens tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /**
   * What is defined.
   *
   * @param names the relations, folded
   * @param temporary whether they are temporary ones, made by this
   * @param mayLink whether rows of another relation can be reached by them from now on
   * @param ofView whether they are views
   * @param ofSchema whether it is about a schema, and so about all that it holds
   * @param referenced the tables to which foreign keys are made, folded
   */
  record Definition(
      Set<String> names,
      boolean temporary,
      boolean mayLink,
      boolean ofView,
      boolean ofSchema,
      Set<String> referenced) {}

  /** The definition from the verb at token {@code verb} on; null if it is of no relation. */
  @Nullable Definition read(int verb, int to) {
    boolean temporary = false;
    for (int kind = verb + 1; kind < to && kind < verb + KIND_WITHIN; kind++) {
      temporary |= TEMPORARY.contains(tokens.keyword(kind));
      if (tokens.is(kind, Keyword.TABLE)) {
        return ofTables(verb, kind, to, temporary && tokens.is(verb, Keyword.CREATE));
      }
      if (tokens.is(kind, Keyword.VIEW) || tokens.reads(kind, "synonym")) {
        Set<String> names = names(verb, kind, to);
        boolean view = tokens.is(kind, Keyword.VIEW);
        return new Definition(names, temporary, !isDrop(verb), view, false, Set.of());
      }
      if (tokens.reads(kind, "schema")) {
        return new Definition(Set.of(), false, false, false, true, referenced(kind, to));
      }
      if (tokens.is(kind, Tokens.WORD)
          && OTHERS.contains(tokens.text(kind).toLowerCase(Locale.ROOT))) {
        return null;
      }
    }
    return new Definition(Set.of(), false, false, false, false, Set.of());
  }

  private boolean isDrop(int verb) {
    return tokens.reads(verb, "drop");
  }

  private Definition ofTables(int verb, int kind, int to, boolean temporary) {
    Set<String> names = names(verb, kind, to);
    if (!tokens.reads(verb, "alter")) {
      boolean links = !isDrop(verb) && linkWord(kind, to) >= 0;
      return new Definition(names, temporary, links, false, false, referenced(kind, to));
    }
    int link = linkWord(kind, to);
    if (link >= 0 && tokens.reads(link, "partition")) {
      addName(link + 1, names);
    }
    boolean moves = link >= 0 || renames(kind, to);
    return new Definition(
        moves ? names : Set.of(), false, link >= 0, false, false, referenced(kind, to));
  }

  private Set<String> referenced(int from, int to) {
    Set<String> names = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (tokens.reads(i, "references")) {
        addName(i + 1, names);
      }
    }
    return names;
  }

  /** Where {@code PARTITION OF}, {@code INHERITS} and the like stand; -1 if none does. */
  private int linkWord(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean partition =
          tokens.reads(i, "partition")
              && (tokens.is(i + 1, Keyword.OF)
                  || tokens.reads(i - 1, "attach")
                  || tokens.reads(i - 1, "detach"));
      if (partition || tokens.reads(i, "inherits") || tokens.reads(i, "inherit")) {
        return i;
      }
    }
    return -1;
  }

  private boolean renames(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.reads(i, "rename")
          || (tokens.is(i, Keyword.SET) && tokens.reads(i + 1, "schema"))) {
        return true;
      }
    }
    return false;
  }

  /** The names behind the kind, and behind {@code RENAME TO}. */
  private Set<String> names(int verb, int kind, int to) {
    Set<String> names = new HashSet<>();
    int i = behindExistence(kind + 1, to);
    while (i < to && tokens.isName(i)) {
      i = addName(i, names);
      if (!isDrop(verb) || !tokens.is(i, ',')) {
        break;
      }
      i++;
    }
    for (; i + 2 < to && tokens.reads(verb, "alter"); i++) {
      if (tokens.reads(i, "rename") && tokens.is(i + 1, Keyword.TO)) {
        addName(i + 2, names);
      }
    }
    return names;
  }

  private int behindExistence(int from, int to) {
    int i = from;
    if (tokens.reads(i, "if")) {
      while (i < to && !tokens.reads(i, "exists")) {
        i++;
      }
      i++;
    }
    return tokens.is(i, Keyword.ONLY) ? i + 1 : i;
  }

  /** Adds the last part of the name at token {@code first}, and answers what is behind it. */
  private int addName(int first, Set<String> names) {
    int last = tokens.lastOfName(first);
    if (tokens.isName(last)) {
      names.add(dialect.names().fold(tokens, last));
    }
    return last + 1;
  }
}
