package org.softdelete.harness.random.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a statement is printed for. */
public enum Side {
  /** The driver under test. */
  DRIVER,
  /** The plain database. */
  TWIN;

  /** The text that this side is sent. */
  public String print(Sql sql) {
    StringBuilder text = new StringBuilder();
    print(sql, text);
    return text.toString();
  }

  /** The values of the parameters of {@code sql}, in their order. */
  public static List<@Nullable Object> parameters(Sql sql) {
    List<@Nullable Object> values = new ArrayList<>();
    Sql.walk(
        sql,
        piece -> {
          if (piece instanceof Sql.Parameter parameter) {
            values.add(parameter.value());
          }
        });
    return values;
  }

  private void print(Sql sql, StringBuilder text) {
    if (sql instanceof Sql.Text plain) {
      text.append(plain.text());
    } else if (sql instanceof Sql.Sided sided) {
      text.append(this == DRIVER ? sided.driver() : sided.twin());
    } else if (sql instanceof Sql.Parameter) {
      text.append('?');
    } else if (sql instanceof Sql.Sequence sequence) {
      sequence.parts().forEach(part -> print(part, text));
    } else if (sql instanceof Sql.Reducible reducible) {
      print(reducible.piece(), text);
    } else if (sql instanceof Sql.Barred barred) {
      print(barred.piece(), text);
    } else if (sql instanceof Sql.Items items) {
      String next = items.before();
      for (Sql item : items.items()) {
        text.append(next);
        print(item, text);
        next = items.separator();
      }
    }
  }
}
