package org.softdelete.rewrite.secondreading.named;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * What hints of ours say (SEMANTICS §4). Immutable.
 *
 * @param force whether {@code force} is among them
 * @param restore whether {@code restore} is
 * @param general what {@code paranoid(…)} says, or null
 * @param named what {@code paranoid(…, name)} says, by name, folded
 */
public record HintText(
    boolean force, boolean restore, @Nullable Visibility general, Map<String, Visibility> named) {

  /** Reads what stands in hint comments: calls of ours, and of others, which are nothing to us. */
  public static HintText of(String text, Names names) {
    boolean force = false;
    boolean restore = false;
    Visibility general = null;
    Map<String, Visibility> named = new HashMap<>();
    for (String call : calls(text)) {
      int open = call.indexOf('(');
      String name = (open < 0 ? call : call.substring(0, open)).strip().toLowerCase(Locale.ROOT);
      // What force(cascade) takes with it is no part of the statement itself.
      force |= name.equals("force");
      if (open < 0) {
        restore |= name.equals("restore");
      } else if (name.equals("paranoid")) {
        String[] arguments = call.substring(open + 1, call.length() - 1).split(",", -1);
        Visibility seen =
            Visibility.ofHint(arguments[0].strip())
                .orElseThrow(() -> new Unchecked("a hint that is not understood"));
        if (arguments.length == 1) {
          general = seen;
        } else {
          named.put(WrittenName.fold(arguments[1].strip(), names), seen);
        }
      }
    }
    return new HintText(force, restore, general, named);
  }

  /** Words, each with the parentheses behind it. */
  private static List<String> calls(String text) {
    List<String> calls = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && isWordPart(text.charAt(end))) {
        end++;
      }
      if (end == i) {
        i = text.charAt(i) == '(' ? closing(text, i) : i + 1;
        continue;
      }
      int open = end;
      while (open < text.length() && text.charAt(open) <= ' ') {
        open++;
      }
      boolean called = open < text.length() && text.charAt(open) == '(';
      int last = called ? closing(text, open) : end;
      calls.add(text.substring(i, last));
      i = last;
    }
    return calls;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
