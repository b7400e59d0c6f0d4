package org.softdelete.harness.secondreading;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rules.TableRule;

/** The listed tables that JSqlParser sees in a text, wherever in it. */
final class ListedTables {

  private ListedTables() {}

  /** Whether there is one. */
  static boolean areIn(Reading reading) {
    Names names = reading.product().dialect().names();
    Set<String> listed =
        reading.rules().tables().stream()
            .filter(rule -> rule.mode() == TableRule.Mode.SOFT)
            .map(rule -> rule.table().name())
            .map(name -> names.fold(name.text(), name.quoted()))
            .collect(Collectors.toSet());
    return tables(reading.sql()).stream().anyMatch(table -> listed.contains(fold(table, names)));
  }

  private static String fold(String written, Names names) {
    boolean quoted = written.startsWith("\"");
    return names.fold(quoted ? written.replace("\"", "") : written, quoted);
  }

  private static Set<String> tables(String sql) {
    EveryTable tables = new EveryTable();
    try {
      CCJSqlParser parser = new CCJSqlParser(sql).withAllowComplexParsing(true);
      // It reads one statement at a time, and stops behind each.
      while (parser.getToken(1).kind != 0) {
        Statement statement = parser.Statement();
        if (statement == null) {
          break;
        }
        tables.getTables(statement);
      }
    } catch (ParseException | TokenMgrException | UnsupportedOperationException unread) {
      // What was seen so far counts.
      return tables.names;
    }
    return tables.names;
  }

  /** Keeps the tables, those too that are hidden by an alias of the same name. */
  private static final class EveryTable extends TablesNamesFinder<Void> {
    private final Set<String> names = new TreeSet<>();

    @Override
    public <S> @Nullable Void visit(Table table, S context) {
      names.add(table.getName());
      return super.visit(table, context);
    }
  }
}
