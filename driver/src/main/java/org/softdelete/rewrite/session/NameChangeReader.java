package org.softdelete.rewrite.session;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.rules.RuleIndex;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.StringLiteral;
import org.softdelete.sql.Tokens;

/**
 * Reads what the statements of a text change in what names mean (SEMANTICS §2). Where that is
 * uncertain it tells more than is changed. Confined to one rewrite.
 */
public final class NameChangeReader {

  private static final NameChanges ANYTHING = NameChanges.PATH.and(NameChanges.RELATIONS);

  private final Tokens tokens;
  private final Dialect dialect;
  private final RuleIndex index;
  private final DefinitionReader definitions;

  /** Whether a transaction was begun in this text, so that its end undoes what this text did. */
  private boolean begun;

  public NameChangeReader(Tokens tokens, Dialect dialect, RuleIndex index) {
    this.tokens = tokens;
    this.dialect = dialect;
    this.index = index;
    this.definitions = new DefinitionReader(tokens, dialect);
  }

  /**
   * What the statement from token {@code from} to before {@code to} changes, beside what was
   * changed before it.
   */
  public NameChanges read(int from, int to, NameChanges before) {
    int verb = EmbeddedSql.behindBraces(tokens, from);
    NameChanges called = callsSetter(from, to) ? NameChanges.PATH : NameChanges.NONE;
    return called.and(byVerb(verb, to, before));
  }

  /** Whether elements of a schema are defined, which names without a schema mean then. */
  public boolean definesInSchema(int from, int to) {
    return tokens.is(from, Keyword.CREATE) && tokens.reads(from + 1, "schema") && from + 3 < to;
  }

  private NameChanges byVerb(int verb, int to, NameChanges before) {
    if (tokens.is(verb, '?') || tokens.is(verb - 1, Keyword.CALL)) {
      // {? = call f()}, {call f()}
      return NameChanges.PATH;
    }
    if (!tokens.is(verb, Tokens.WORD)) {
      return NameChanges.NONE;
    }
    switch (tokens.text(verb).toLowerCase(Locale.ROOT)) {
      case "set", "reset" -> {
        return setsPath(verb) ? NameChanges.PATH : NameChanges.NONE;
      }
      case "use", "discard", "call", "rollback", "abort" -> {
        return NameChanges.PATH;
      }
      case "begin", "start" -> {
        begun = true;
        return NameChanges.NONE;
      }
      case "commit", "end" -> {
        // What SET LOCAL said before this text holds no longer.
        NameChanges changes = begun ? NameChanges.NONE : NameChanges.PATH;
        begun = tokens.reads(to - 1, "chain") && begun;
        return changes;
      }
      case "execute" -> {
        return tokens.reads(verb + 1, "immediate") ? ANYTHING : NameChanges.NONE;
      }
      case "do", "import" -> {
        return ANYTHING;
      }
      case "create", "alter", "drop" -> {
        return defined(verb, to, before);
      }
      default -> {
        return dialect.verbs().isForeign(tokens.text(verb)) ? ANYTHING : NameChanges.NONE;
      }
    }
  }

  private boolean setsPath(int set) {
    int name = SessionStatements.setting(tokens, set);
    return tokens.is(name, Keyword.ALL)
        || (tokens.isName(name)
            && dialect
                .tables()
                .pathSettings()
                .contains(tokens.name(name).toLowerCase(Locale.ROOT)));
  }

  /** Whether the function that sets what a session has may be called for the path. */
  private boolean callsSetter(int from, int to) {
    String setter = dialect.modes().function();
    for (int i = from; i < to && !setter.isEmpty(); i++) {
      if (SettingGuard.isNamed(tokens, i, setter)) {
        StringLiteral name = StringLiteral.at(tokens, tokens.behindName(i) + 1);
        if (name == null
            || dialect.tables().pathSettings().contains(name.text().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  private NameChanges defined(int verb, int to, NameChanges before) {
    DefinitionReader.Definition definition = definitions.read(verb, to);
    if (definition == null) {
      return NameChanges.NONE;
    }
    Set<String> defined = definition.names();
    boolean links = definition.mayLink() && namesListed(verb, to, before);
    return new NameChanges(
        definition.ofSchema(),
        true,
        defined,
        definition.temporary() ? defined : Set.of(),
        links && !definition.ofView() ? defined : Set.of(),
        links && definition.ofView() ? defined : Set.of(),
        definition.referenced());
  }

  private boolean namesListed(int from, int to, NameChanges before) {
    Set<String> linked = new HashSet<>(before.linked());
    linked.addAll(before.views());
    for (int i = from; i < to; i++) {
      if (tokens.isName(i)
          && (index.mayList(tokens.hash(i))
              || index.mayBeView(tokens.hash(i))
              || (!linked.isEmpty() && linked.contains(dialect.names().fold(tokens, i))))) {
        return true;
      }
    }
    return false;
  }
}
