package org.softdelete.rewrite.session;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.KnownRelations;
import org.softdelete.rewrite.model.TargetName;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Finds, without reading a text, the names behind {@code FROM} and {@code JOIN} that the catalog
 * does not know: they may be of relations that others have made since it was read, as a new
 * partition. Confined to one rewrite.
 */
public final class ReadNames {

  private final Tokens tokens;
  private final Names names;
  private final KnownRelations known;

  public ReadNames(Tokens tokens, Names names, KnownRelations known) {
    this.tokens = tokens;
    this.names = names;
    this.known = known;
  }

  /** Those of the text that are not known. */
  public List<TargetName> unknown() {
    List<TargetName> unknown = new ArrayList<>(0);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, Keyword.JOIN)
          || (tokens.is(i, Keyword.FROM) && !tokens.is(i - 1, Keyword.DISTINCT))) {
        addList(i + 1, tokens.size(), unknown);
      }
    }
    return unknown;
  }

  private void addList(int from, int to, List<TargetName> unknown) {
    int i = from;
    while (i < to) {
      while (tokens.is(i, Keyword.ONLY) || tokens.is(i, Keyword.LATERAL)) {
        i++;
      }
      int last = tokens.lastOfName(i);
      if (!tokens.isName(last) || tokens.is(last + 1, '(')) {
        return;
      }
      addIfUnknown(i, last, unknown);
      i = behindAlias(last + 1);
      if (!tokens.is(i, ',')) {
        return;
      }
      i++;
    }
  }

  private int behindAlias(int from) {
    int i = tokens.is(from, Keyword.AS) ? from + 1 : from;
    return tokens.isName(i) && tokens.is(i + 1, ',') ? i + 1 : i;
  }

  private void addIfUnknown(int first, int last, List<TargetName> unknown) {
    String name = names.fold(tokens, last);
    String schema = first == last ? null : names.fold(tokens, last - 2);
    if (!known.contain(schema, name) && !(schema == null && isCommonTable(name))) {
      unknown.add(new TargetName(schema, name));
    }
  }

  /** Whether a {@code WITH} list of the text seems to declare the name. */
  private boolean isCommonTable(String name) {
    for (int i = 1; i < tokens.size(); i++) {
      boolean listed =
          tokens.is(i - 1, Keyword.WITH)
              || tokens.is(i - 1, Keyword.RECURSIVE)
              || tokens.is(i - 1, ',');
      boolean declared = tokens.is(i + 1, Keyword.AS) || tokens.is(i + 1, '(');
      if (listed && declared && tokens.isName(i) && names.fold(tokens, i).equals(name)) {
        return true;
      }
    }
    return false;
  }
}
